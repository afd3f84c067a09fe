using System.Text;
using RetailMessenger.Core.Texts;

namespace RetailMessenger.Tests.Core.Texts;

public sealed class TextsCheckTests
{
    private enum Sample
    {
        Hello,
        Bye,
    }

    [Theory]
    [InlineData("""{"Hello":"Hi"}""", """{"Hello":"Hola","Bye":"Adiós"}""", "X.en.json lacks \"Bye\"")]
    [InlineData("""{"Hello":"Hi","Bye":"Bye","Old":"x"}""", """{"Hello":"Hola","Bye":"Adiós"}""", "X.en.json has \"Old\", which nothing says")]
    [InlineData("""{"Hello":"Hi {name}","Bye":"Bye"}""", """{"Hello":"Hola","Bye":"Adiós"}""", "X.es.json: \"Hello\" must have exactly the placeholders {name}")]
    [InlineData("""{"Hello":["Hi {name}","Hello"],"Bye":"Bye"}""", """{"Hello":["Hola","Hola {nombre}"],"Bye":"Adiós"}""", "X.es.json: \"Hello\" must have exactly")]
    [InlineData("""{"Hello":"Hi {","Bye":"Bye"}""", """{"Hello":"Hola","Bye":"Adiós"}""", "\"Hello\": ")]
    [InlineData("""{"Hello":" ","Bye":"Bye"}""", """{"Hello":"Hola","Bye":"Adiós"}""", "X.en.json cannot be read")]
    [InlineData("""{"Hello":[],"Bye":"Bye"}""", """{"Hello":"Hola","Bye":"Adiós"}""", "X.en.json cannot be read")]
    [InlineData("""{"Hello":1,"Bye":"Bye"}""", """{"Hello":"Hola","Bye":"Adiós"}""", "X.en.json cannot be read")]
    [InlineData("""{"Hello":"Hi","Hello":"Hi","Bye":"Bye"}""", """{"Hello":"Hola","Bye":"Adiós"}""", "X.en.json cannot be read")]
    [InlineData("nonsense", """{"Hello":"Hola","Bye":"Adiós"}""", "X.en.json cannot be read")]
    public void Words_that_do_not_fit_are_refused_with_the_reason(string english, string spanish, string reason)
    {
        var exception = Assert.Throws<TextsException>(() => Load(english, spanish));

        Assert.Contains(reason, exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_list_is_several_ways_to_say_it_and_begins_again_after_the_last()
    {
        var text = Load("""{"Hello":["Hi","Hello"],"Bye":"Bye"}""", """{"Hello":"Hola","Bye":"Adiós"}""")[Sample.Hello];

        Assert.Equal(["Hi", "Hello", "Hi"], Enumerable.Range(0, 3).Select(turn => text.Variant(turn, Language.English.Culture)));
        Assert.Equal("Hola", text.Variant(1, Language.Spanish.Culture));
    }

    private static Texts<Sample> Load(string english, string spanish) =>
        TextsCheck.Build<Sample>([Read("X.en.json", Language.English, english), Read("X.es.json", Language.Spanish, spanish)]);

    private static TextFile Read(string name, Language language, string json)
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(json));
        return TextFile.Read(name, language, stream);
    }
}
