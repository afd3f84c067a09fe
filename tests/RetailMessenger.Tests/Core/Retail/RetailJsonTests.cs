using System.Text.Json;
using RetailMessenger.Core.Retail;
using RetailMessenger.Core.Retail.Records;

namespace RetailMessenger.Tests.Core.Retail;

/// <summary>Records that another version of the program wrote.</summary>
public sealed class RetailJsonTests
{
    [Fact]
    public void What_an_earlier_version_did_not_know_is_empty_and_what_a_later_one_added_is_passed_over()
    {
        const string Json = """
            {"id":"mug","title":"Mug","colourOfTheYear":{"a":[1]},"variants":[{"id":"mug-1","price":{"units":950,"currency":"USD","vat":19},"isAvailable":false}]}
            """;

        var product = JsonSerializer.Deserialize(Json, RetailJson.Default.Product)!;

        Assert.Equal(("", "", 0, 0, 0), (product.Description, product.Brand, product.Categories.Count, product.Attributes.Count, product.Translations.Count));
        var variant = Assert.Single(product.Variants);
        Assert.Equal((new Money(9.5m, "USD"), false, 0), (variant.Price, variant.IsAvailable, variant.Options.Count));
    }

    [Fact]
    public void A_record_without_what_it_needs_is_refused() =>
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize("""{"id":"mug"}""", RetailJson.Default.Product));
}
