using System.Text.Json;
using System.Text.Json.Serialization;
using RetailMessenger.Core.Webhooks;

namespace RetailMessenger.Channels.Webhooks.Recording;

/// <summary>The lines of a recording.</summary>
[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(RecordedCall))]
internal sealed partial class RecordingJson : JsonSerializerContext;
