using System.Text.Json;
using System.Text.Json.Serialization;
using RetailMessenger.Channels.Emulator.Wire;

namespace RetailMessenger.Channels.Emulator;

/// <summary>What the page and the emulator tell each other.</summary>
[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(SayBody))]
[JsonSerializable(typeof(SaidBody))]
[JsonSerializable(typeof(ShownMessages))]
internal sealed partial class EmulatorJson : JsonSerializerContext;
