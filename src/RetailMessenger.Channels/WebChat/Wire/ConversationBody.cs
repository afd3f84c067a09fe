using System.Text.Json.Serialization;

namespace RetailMessenger.Channels.WebChat.Wire;

/// <summary>What a client needs to talk: the protocol's Conversation object.</summary>
internal sealed record ConversationBody
{
    public required string ConversationId { get; init; }

    public required string Token { get; init; }

    /// <summary>Seconds.</summary>
    [JsonPropertyName("expires_in")]
    public required int ExpiresIn { get; init; }

    public string? StreamUrl { get; init; }
}
