using System.Text.Json.Serialization;
using RetailMessenger.Channels.Twilio.Wire;

namespace RetailMessenger.Channels.Twilio;

/// <summary>Everything of Twilio's that is JSON.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    NumberHandling = JsonNumberHandling.AllowReadingFromString)]
[JsonSerializable(typeof(MessageBody))]
[JsonSerializable(typeof(MessagesBody))]
[JsonSerializable(typeof(NumbersBody))]
[JsonSerializable(typeof(TwilioErrorBody))]
[JsonSerializable(typeof(TemplateBody))]
[JsonSerializable(typeof(MadeTemplateBody))]
[JsonSerializable(typeof(TemplatesBody))]
[JsonSerializable(typeof(Dictionary<string, string>))]
internal sealed partial class TwilioJson : JsonSerializerContext;
