using System.Globalization;
using System.Text.Json;
using RetailMessenger.Core.Retail;

namespace RetailMessenger.Tests.Core.Retail;

public sealed class MoneyTests
{
    [Theory]
    [InlineData("19.99", "USD", "en-US", "$19.99")]
    [InlineData("-19.99", "USD", "en-US", "-$19.99")]
    [InlineData("19.99", "EUR", "en-US", "€19.99")]
    [InlineData("1234.5", "EUR", "es-ES", "1.234,50 €")]
    [InlineData("19.99", "USD", "es-ES", "19,99 $")]
    [InlineData("1500", "JPY", "en-US", "JPY 1,500")]
    [InlineData("1.234", "KWD", "en-US", "KWD 1.234")]
    [InlineData("5", "CHF", "en", "CHF 5.00")]
    public void Money_is_written_as_customers_of_a_culture_read_it(string amount, string currency, string culture, string written)
    {
        var money = new Money(decimal.Parse(amount, CultureInfo.InvariantCulture), currency);

        Assert.Equal(written, money.ToText(CultureInfo.GetCultureInfo(culture)).Replace('\u00A0', ' '));
    }

    [Theory]
    [InlineData("19.99", "USD", 1999)]
    [InlineData("-0.01", "EUR", -1)]
    [InlineData("1500", "JPY", 1500)]
    [InlineData("1.234", "KWD", 1234)]
    public void Money_is_kept_as_whole_units_and_comes_back_the_same(string amount, string currency, long units)
    {
        var money = new Money(decimal.Parse(amount, CultureInfo.InvariantCulture), currency);

        Assert.Equal(units, money.MinorUnits);
        Assert.Equal(money, JsonSerializer.Deserialize<Money>(JsonSerializer.Serialize(money)));
        Assert.Equal($$"""{"units":{{units}},"currency":"{{currency}}"}""", JsonSerializer.Serialize(money));
    }

    [Theory]
    [InlineData("1")]
    [InlineData("{}")]
    [InlineData("""{"units":1}""")]
    [InlineData("""{"units":1,"currency":"DOLLARS"}""")]
    public void What_is_no_money_is_refused(string json) => Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<Money>(json));

    [Fact]
    public void Different_currencies_are_never_put_together()
    {
        var (dollars, euros) = (new Money(1, "USD"), new Money(1, "EUR"));

        Assert.Throws<InvalidOperationException>(() => dollars + euros);
        Assert.Throws<InvalidOperationException>(() => dollars < euros);
        Assert.NotEqual(dollars, euros);
    }
}
