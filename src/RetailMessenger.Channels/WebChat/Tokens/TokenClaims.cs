using System.Text.Json.Serialization;

namespace RetailMessenger.Channels.WebChat.Tokens;

/// <summary>What a token says. Clients read <c>user</c> of it; all else is between us and ourselves.</summary>
internal sealed record TokenClaims
{
    [JsonPropertyName("iss")]
    public string? Issuer { get; init; }

    /// <summary>What it opens: one of <see cref="Audience"/>.</summary>
    [JsonPropertyName("aud")]
    public string? For { get; init; }

    /// <summary>Tells it from others with the same claims; only where it is good for one use.</summary>
    [JsonPropertyName("jti")]
    public string? Id { get; init; }

    [JsonPropertyName("conv")]
    public required string Conversation { get; init; }

    [JsonPropertyName("user")]
    public required string User { get; init; }

    [JsonPropertyName("name")]
    public string? Name { get; init; }

    /// <summary>The pages that may use it; null for all that the settings allow.</summary>
    [JsonPropertyName("org")]
    public IReadOnlyList<string>? Origins { get; init; }

    /// <summary>The language in which the conversation is begun.</summary>
    [JsonPropertyName("loc")]
    public string? Locale { get; init; }

    /// <summary>Which client holds it: tabs of one browser share a conversation, each with a client of its own.</summary>
    [JsonPropertyName("sid")]
    public string? Client { get; init; }

    /// <summary>The shop's id of the customer who is signed in on its page; null when nobody is.</summary>
    [JsonPropertyName("cust")]
    public string? Customer { get; init; }

    /// <summary>Seconds since 1970: until when they are.</summary>
    [JsonPropertyName("custexp")]
    public long CustomerUntil { get; init; }

    /// <summary>Seconds since 1970: not good before.</summary>
    [JsonPropertyName("nbf")]
    public long NotBefore { get; init; }

    /// <summary>Seconds since 1970: not good from then on.</summary>
    [JsonPropertyName("exp")]
    public long Expires { get; init; }
}
