using System.Text.Json.Serialization;

namespace RetailMessenger.Channels.WebChat.Wire;

/// <summary>What the embed asks: a conversation, if possible the one that it had.</summary>
internal sealed record SessionRequest(string? Resume, string? Locale, string? Identity);

/// <summary>What the embed gets.</summary>
internal sealed record SessionBody
{
    public required string ConversationId { get; init; }

    public required string Token { get; init; }

    /// <summary>Seconds.</summary>
    [JsonPropertyName("expires_in")]
    public required int ExpiresIn { get; init; }

    public required string UserId { get; init; }

    /// <summary>To be shown next time; good for weeks.</summary>
    public required string Resume { get; init; }

    /// <summary>Whether the conversation was begun before.</summary>
    public required bool Resumed { get; init; }

    /// <summary>Whether what the page says of who is signed in is believed; null when it says nothing.</summary>
    public bool? Identified { get; init; }
}
