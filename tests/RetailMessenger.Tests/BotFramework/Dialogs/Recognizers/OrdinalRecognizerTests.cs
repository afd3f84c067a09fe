using RetailMessenger.BotFramework.Dialogs.Recognizers;

namespace RetailMessenger.Tests.BotFramework.Dialogs.Recognizers;

public sealed class OrdinalRecognizerTests
{
    [Theory]
    [InlineData("first", 1)]
    [InlineData("the 2nd", 2)]
    [InlineData("2th", 2)]
    [InlineData("the third one please", 3)]
    [InlineData("21st", 21)]
    [InlineData("eleventh", 11)]
    [InlineData("twenty-first", 21)]
    [InlineData("twenty second", 22)]
    [InlineData("one hundredth", 100)]
    [InlineData("one hundred and third", 103)]
    [InlineData("a second one", 2)]
    [InlineData("the last", -1)]
    [InlineData("last one", -1)]
    [InlineData("the next to last", -2)]
    [InlineData("second to last", -2)]
    [InlineData("third from the end", -3)]
    [InlineData("last but one", -2)]
    public void A_place_in_English_is_understood(string text, int value) => AssertOne(text, "en", value);

    [Theory]
    [InlineData("primero", 1)]
    [InlineData("la primera", 1)]
    [InlineData("primer", 1)]
    [InlineData("el segundo", 2)]
    [InlineData("tercer", 3)]
    [InlineData("la tercera, por favor", 3)]
    [InlineData("cuarto", 4)]
    [InlineData("séptimo", 7)]
    [InlineData("2º", 2)]
    [InlineData("2.ª", 2)]
    [InlineData("1er", 1)]
    [InlineData("3ra", 3)]
    [InlineData("decimotercero", 13)]
    [InlineData("décimo tercero", 13)]
    [InlineData("vigésimo primera", 21)]
    [InlineData("el último", -1)]
    [InlineData("la ultima", -1)]
    [InlineData("penúltima", -2)]
    [InlineData("antepenúltimo", -3)]
    [InlineData("segundo por el final", -2)]
    public void A_place_in_Spanish_is_understood(string text, int value) => AssertOne(text, "es-es", value);

    [Theory]
    [InlineData("give me a second", "en")]
    [InlineData("one second", "en")]
    [InlineData("10 seconds", "en")]
    [InlineData("last week", "en")]
    [InlineData("my order from last friday", "en")]
    [InlineData("a", "en")]
    [InlineData("two thirds", "en")]
    [InlineData("3", "en")]
    [InlineData("un segundo", "es")]
    [InlineData("la última semana", "es")]
    [InlineData("un cuarto", "es")]
    [InlineData("", "en")]
    [InlineData(null, null)]
    public void What_is_in_no_order_is_no_place(string? text, string? culture) => Assert.Empty(OrdinalRecognizer.Recognize(text, culture));

    [Fact]
    public void Several_places_come_in_the_order_of_the_text() =>
        Assert.Equal([1, 3, -1], OrdinalRecognizer.Recognize("the first, the third and the last").Select(match => match.Value));

    [Fact]
    public void A_match_tells_where_it_stands() =>
        Assert.Equal(new OrdinalMatch(4, 12, "twenty-first", 21), Assert.Single(OrdinalRecognizer.Recognize("the twenty-first of them")));

    private static void AssertOne(string text, string culture, int value)
    {
        var match = Assert.Single(OrdinalRecognizer.Recognize(text, culture));
        Assert.Equal(value, match.Value);
        Assert.Equal(match.Text, text.Substring(match.Start, match.Length));
    }
}
