using System.Text.Json.Serialization;

namespace RetailMessenger.Core.Retail.Records;

/// <summary>
/// How the shop's records are written down. What a later version added is passed over; what an earlier one had not is empty, as the members see to that
/// are optional.
/// </summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    UseStringEnumConverter = true)]
[JsonSerializable(typeof(Product))]
[JsonSerializable(typeof(Store))]
[JsonSerializable(typeof(Customer))]
[JsonSerializable(typeof(Order))]
[JsonSerializable(typeof(ShopOperation))]
[JsonSerializable(typeof(ConfirmedOperation))]
[JsonSerializable(typeof(OperationOutcome))]
public sealed partial class RetailJson : JsonSerializerContext;
