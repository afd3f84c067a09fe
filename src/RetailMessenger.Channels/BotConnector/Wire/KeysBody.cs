using System.Text.Json.Serialization;

namespace RetailMessenger.Channels.BotConnector.Wire;

/// <summary>A JSON Web Key set.</summary>
internal sealed record KeysBody(IReadOnlyList<KeyBody?>? Keys);

/// <summary>One key of it. The channel service adds the channels for which a key may sign, Microsoft Entra the tenant.</summary>
internal sealed record KeyBody
{
    [JsonPropertyName("kty")]
    public string? KeyType { get; init; }

    public string? Use { get; init; }

    [JsonPropertyName("kid")]
    public string? Id { get; init; }

    [JsonPropertyName("n")]
    public string? Modulus { get; init; }

    [JsonPropertyName("e")]
    public string? Exponent { get; init; }

    public string? Issuer { get; init; }

    public IReadOnlyList<string>? Endorsements { get; init; }
}
