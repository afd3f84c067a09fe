using RetailMessenger.Core.Customers;

namespace RetailMessenger.Tests.Core.Customers;

public sealed class LanguageDetectorTests
{
    [Theory]
    [InlineData("¿Dónde está mi pedido?", "es")]
    [InlineData("donde esta mi pedido", "es")]
    [InlineData("quiero devolver unos zapatos", "es")]
    [InlineData("no me ha llegado el paquete", "es")]
    [InlineData("hola necesito ayuda", "es")]
    [InlineData("where is my order", "en")]
    [InlineData("i want to return my shoes", "en")]
    [InlineData("do you have this in blue", "en")]
    [InlineData("my order hasnt arrived and i am waiting for two weeks", "en")]
    [InlineData("No", null)]
    [InlineData("ok", null)]
    [InlineData("iPhone 15 Pro", null)]
    [InlineData("Las Vegas", null)]
    [InlineData("jalapeño", null)]
    [InlineData("", null)]
    [InlineData("12345", null)]
    public void The_language_of_a_sentence_is_heard_and_that_of_a_word_is_not(string text, string? language) =>
        Assert.Equal(language, LanguageDetector.Detect(text)?.Code);
}
