using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using RetailMessenger.Core.Retail;
using RetailMessenger.Core.Retail.Records;

namespace RetailMessenger.Storage;

/// <summary>How a shop's records are written into columns, in both databases.</summary>
internal static class ShopText
{
    public static string Write<T>(T record, JsonTypeInfo<T> type) => JsonSerializer.Serialize(record, type);

    public static T Read<T>(string json, JsonTypeInfo<T> type) =>
        JsonSerializer.Deserialize(json, type) ?? throw new JsonException($"There is no {typeof(T).Name} in the record.");

    /// <summary>An order's number as customers may write it: its letters and digits.</summary>
    public static string Written(string number) => string.Concat(number.Where(char.IsLetterOrDigit)).ToUpperInvariant();

    /// <summary>The column that holds a trait.</summary>
    public static string ColumnOf(CustomerTrait trait) => trait switch
    {
        CustomerTrait.Email => "email",
        CustomerTrait.Phone => "phone",
        CustomerTrait.PostalCode => "postal_code",
        _ => throw new ArgumentOutOfRangeException(nameof(trait), trait, "There is no such trait."),
    };

    /// <summary>A trait as it is looked for.</summary>
    public static string ValueOf(CustomerTrait trait, string value) =>
        trait == CustomerTrait.Email ? value.Trim().ToLowerInvariant() : string.Concat(value.Where(letter => !char.IsWhiteSpace(letter))).ToUpperInvariant();

    public static string ValueOf(CustomerTrait trait, Customer customer) => ValueOf(trait, trait switch
    {
        CustomerTrait.Email => customer.Email,
        CustomerTrait.Phone => customer.Phone,
        _ => customer.Address.PostalCode,
    });

    public static IEnumerable<string> ProductsOf(Order? order) => order?.Items.Select(item => item.ProductId).Distinct(StringComparer.Ordinal) ?? [];
}
