using System.Text.Json.Serialization;

namespace RetailMessenger.Connectors.DemoShop.Import;

[JsonSerializable(typeof(Dictionary<string, Dictionary<string, string>>))]
internal sealed partial class ImportJson : JsonSerializerContext;
