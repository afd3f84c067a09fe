using System.Text.Json.Serialization;
using RetailMessenger.Connectors.Shopify.Wire;

namespace RetailMessenger.Connectors.Shopify;

// Shopify writes money as text, so that no digit is lost.
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, NumberHandling = JsonNumberHandling.AllowReadingFromString)]
[JsonSerializable(typeof(GraphCall))]
[JsonSerializable(typeof(GraphReply))]
internal sealed partial class ShopifyJson : JsonSerializerContext;
