using System.Text.Json;
using System.Text.Json.Serialization;
using RetailMessenger.Channels.BotConnector.Wire;

namespace RetailMessenger.Channels.BotConnector;

/// <summary>Everything that goes over the wire besides activities.</summary>
[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, MaxDepth = 32)]
[JsonSerializable(typeof(OpenIdMetadata))]
[JsonSerializable(typeof(KeysBody))]
[JsonSerializable(typeof(TokenBody))]
[JsonSerializable(typeof(TokenErrorBody))]
internal sealed partial class BotConnectorJson : JsonSerializerContext;
