using RetailMessenger.BotFramework.Dialogs.Choices;

namespace RetailMessenger.Tests.BotFramework.Dialogs.Choices;

public sealed class TokenizerTests
{
    [Theory]
    [InlineData("How many fingers?", "how|many|fingers")]
    [InlineData("  spaces   in  between ", "spaces|in|between")]
    [InlineData("Aplicación MÓVIL", "aplicacion|movil")]
    [InlineData("it's 2.5%", "it|s|2|5")]
    [InlineData("i like 👍 and ☕", "i|like|👍|and|☕")]
    [InlineData("food 💥👍", "food|💥|👍")]
    [InlineData("红色 red", "红|色|red")]
    [InlineData("", "")]
    [InlineData("?!…", "")]
    public void Words_are_runs_of_letters_and_digits_without_case_and_accents(string text, string expected)
    {
        var tokens = Tokenizer.DefaultTokenizer(text);

        Assert.Equal(expected, string.Join('|', tokens.Select(token => token.Normalized)));
    }

    [Fact]
    public void Every_word_knows_where_it_stands()
    {
        const string Text = "un café ☕ solo";

        foreach (var token in Tokenizer.DefaultTokenizer(Text))
        {
            Assert.Equal(token.Text, Text[token.Start..(token.End + 1)]);
        }
    }

    [Fact]
    public void Half_an_emoji_from_a_broken_phone_does_no_harm()
    {
        var tokens = Tokenizer.DefaultTokenizer("red \ud83d blue");

        Assert.Contains(tokens, token => token.Normalized == "red");
        Assert.Contains(tokens, token => token.Normalized == "blue");
    }
}
