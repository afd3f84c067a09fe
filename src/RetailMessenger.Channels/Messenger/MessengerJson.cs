using System.Text.Json.Serialization;
using RetailMessenger.Channels.Messenger.Wire;

namespace RetailMessenger.Channels.Messenger;

/// <summary>Everything that goes to the Graph API, and what it answers.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    NumberHandling = JsonNumberHandling.AllowReadingFromString)]
[JsonSerializable(typeof(SendBody))]
[JsonSerializable(typeof(SentBody))]
[JsonSerializable(typeof(UploadBody))]
[JsonSerializable(typeof(UploadedBody))]
[JsonSerializable(typeof(GraphErrorBody))]
[JsonSerializable(typeof(ThreadControlBody))]
[JsonSerializable(typeof(PersonaBody))]
[JsonSerializable(typeof(PersonasBody))]
[JsonSerializable(typeof(IdBody))]
[JsonSerializable(typeof(ProfileBody))]
[JsonSerializable(typeof(SubscriptionsBody))]
[JsonSerializable(typeof(PersonBody))]
internal sealed partial class MessengerJson : JsonSerializerContext;
