using System.Globalization;
using RetailMessenger.Connectors.DemoShop.Search;
using RetailMessenger.Core.Texts;

namespace RetailMessenger.Tests.Connectors.DemoShop.Search;

public sealed class QueryReaderTests
{
    [Theory]
    [InlineData("shoes under 80", "shoes", null, "80")]
    [InlineData("shoes under $80.50", "shoes", null, "80.50")]
    [InlineData("laptop less than 1,200 dollars", "laptop", null, "1200")]
    [InlineData("a shirt for up to 30 euros", "shirt", null, "30")]
    [InlineData("lamp no more than £25", "lamp", null, "25")]
    [InlineData("lamp 25 or less", "lamp", null, "25")]
    [InlineData("lamp < 25", "lamp", null, "25")]
    [InlineData("shoes between 20 and 50", "shoes", "20", "50")]
    [InlineData("shoes from 20 to 50", "shoes", "20", "50")]
    [InlineData("shoes $20-$50", "shoes", "20", "50")]
    [InlineData("shoes between 50 and 20", "shoes", "20", "50")]
    [InlineData("shoes over 30 but under 60", "shoes", "30", "60")]
    [InlineData("watch above 100", "watch", "100", null)]
    [InlineData("watch at least $100", "watch", "100", null)]
    [InlineData("watch 100 or more", "watch", "100", null)]
    [InlineData("watch around $100", "watch", "80", "120")]
    [InlineData("shirt under 80 in linen", "shirt linen", null, "80")]
    public void A_price_in_English_words_is_a_limit(string text, string words, string? min, string? max) => Check("en", text, words, min, max);

    [Theory]
    [InlineData("zapatos menos de 80 €", "zapatos", null, "80")]
    [InlineData("zapatos de menos de 80,50 euros", "zapatos", null, "80.50")]
    [InlineData("portátil por debajo de 1.200 €", "portatil", null, "1200")]
    [InlineData("lámpara hasta 25", "lampara", null, "25")]
    [InlineData("lámpara no más de 25 euros", "lampara", null, "25")]
    [InlineData("lámpara 25 € o menos", "lampara", null, "25")]
    [InlineData("más de 30 €", "", "30", null)]
    [InlineData("reloj a partir de 100 euros", "reloj", "100", null)]
    [InlineData("zapatos entre 20 y 50", "zapatos", "20", "50")]
    [InlineData("zapatos de 20 a 50 euros", "zapatos", "20", "50")]
    [InlineData("zapatos desde 20 hasta 50", "zapatos", "20", "50")]
    [InlineData("reloj sobre los 100 €", "reloj", "80", "120")]
    public void A_price_in_Spanish_words_is_a_limit(string text, string words, string? min, string? max) => Check("es", text, words, min, max);

    [Theory]
    [InlineData("dumbbell under 5 kg", "en")]
    [InlineData("toys for up to 10 years", "en")]
    [InlineData("tv over 55 inches", "en")]
    [InlineData("windows 10", "en")]
    [InlineData("playstation 4", "en")]
    [InlineData("pesas de menos de 5 kg", "es")]
    [InlineData("juguetes de 3 a 5 años", "es")]
    public void A_measure_or_a_model_is_no_price(string text, string language)
    {
        var understood = QueryReader.Read(text, Language.Find(language)!).Understood;

        Assert.Null(understood.MinPrice);
        Assert.Null(understood.MaxPrice);
    }

    [Theory]
    [InlineData("en", "shoes size 10", "size=10")]
    [InlineData("en", "shoes in size 10 or 11", "size=10/11")]
    [InlineData("en", "shirt size XL", "size=xl")]
    [InlineData("en", "shirts, size m, not size l", "size=m size!l")]
    [InlineData("en", "a blue or green shirt", "colour=blue/green")]
    [InlineData("en", "shirt in blue, green or red", "colour=blue/green/red")]
    [InlineData("en", "shirt not red", "colour!red")]
    [InlineData("en", "shirt but I don't want red", "colour!red")]
    [InlineData("en", "blue shirt, not navy", "colour=blue colour!navy")]
    [InlineData("en", "red shirt size 10 under 40", "size=10 colour=red")]
    [InlineData("en", "size guide", "")]
    [InlineData("es", "zapatos talla 42", "size=42")]
    [InlineData("es", "zapatos de la talla 42 o 43", "size=42/43")]
    [InlineData("es", "camisa azul o verde", "colour=azul/verde")]
    [InlineData("es", "una camisa que no sea roja", "colour!roja")]
    [InlineData("es", "camisa roja talla M por menos de 40 €", "size=m colour=roja")]
    public void Sizes_and_colours_are_wishes(string language, string text, string wishes)
    {
        var understood = QueryReader.Read(text, Language.Find(language)!).Understood;

        Assert.Equal(wishes, string.Join(' ', understood.Wishes.Select(wish => $"{wish.Option}{(wish.IsRefused ? '!' : '=')}{string.Join('/', wish.Values)}")));
    }

    [Theory]
    [InlineData("en", "I am looking for a lamp that is in stock", "lamp")]
    [InlineData("es", "busco una lámpara disponible", "lampara")]
    public void What_must_be_in_stock_can_be_said(string language, string text, string words)
    {
        var understood = QueryReader.Read(text, Language.Find(language)!).Understood;

        Assert.True(understood.InStockOnly);
        Assert.Equal(words, understood.Words);
    }

    [Theory]
    [InlineData("")]
    [InlineData("the")]
    [InlineData("??")]
    [InlineData("under")]
    [InlineData("99999999999999999999999999999999999999999 or less under 9999999999999999999999999999999999")]
    public void Odd_words_are_read_without_a_fault(string text) => Assert.NotNull(QueryReader.Read(text, Language.English));

    private static void Check(string language, string text, string words, string? min, string? max)
    {
        var understood = QueryReader.Read(text, Language.Find(language)!).Understood;

        Assert.Equal(words, understood.Words);
        Assert.Equal(Amount(min), understood.MinPrice);
        Assert.Equal(Amount(max), understood.MaxPrice);
    }

    private static decimal? Amount(string? written) => written is null ? null : decimal.Parse(written, CultureInfo.InvariantCulture);
}
