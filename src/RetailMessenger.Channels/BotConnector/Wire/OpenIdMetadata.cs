using System.Text.Json.Serialization;

namespace RetailMessenger.Channels.BotConnector.Wire;

/// <summary>What is read of an OpenID configuration.</summary>
internal sealed record OpenIdMetadata([property: JsonPropertyName("jwks_uri")] Uri? KeysAddress);
