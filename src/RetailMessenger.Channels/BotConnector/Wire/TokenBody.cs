using System.Text.Json.Serialization;

namespace RetailMessenger.Channels.BotConnector.Wire;

/// <summary>An access token, as Microsoft Entra and the managed identity endpoints hand it out. Numbers may come as text.</summary>
internal sealed record TokenBody
{
    [JsonPropertyName("access_token")]
    public string? AccessToken { get; init; }

    /// <summary>Seconds.</summary>
    [JsonPropertyName("expires_in")]
    public long? ExpiresIn { get; init; }

    /// <summary>Seconds since 1970; all that App Service says.</summary>
    [JsonPropertyName("expires_on")]
    public long? ExpiresOn { get; init; }
}

/// <summary>Why there is none. The description is not read: it may repeat what was sent.</summary>
internal sealed record TokenErrorBody
{
    public string? Error { get; init; }

    [JsonPropertyName("error_codes")]
    public IReadOnlyList<long>? Codes { get; init; }
}
