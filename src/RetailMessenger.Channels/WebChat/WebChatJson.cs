using System.Text.Json;
using System.Text.Json.Serialization;
using RetailMessenger.Channels.WebChat.Tokens;
using RetailMessenger.Channels.WebChat.Wire;

namespace RetailMessenger.Channels.WebChat;

/// <summary>Everything that goes over the wire besides activities.</summary>
[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, MaxDepth = 32)]
[JsonSerializable(typeof(ErrorBody))]
[JsonSerializable(typeof(ConversationBody))]
[JsonSerializable(typeof(IdBody))]
[JsonSerializable(typeof(SessionIdBody))]
[JsonSerializable(typeof(GenerateRequest))]
[JsonSerializable(typeof(StartRequest))]
[JsonSerializable(typeof(SessionRequest))]
[JsonSerializable(typeof(SessionBody))]
[JsonSerializable(typeof(TokenClaims))]
internal sealed partial class WebChatJson : JsonSerializerContext;
