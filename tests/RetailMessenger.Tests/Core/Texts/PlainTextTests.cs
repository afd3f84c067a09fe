using FsCheck;
using FsCheck.Xunit;
using RetailMessenger.Core.Texts;

namespace RetailMessenger.Tests.Core.Texts;

public sealed class PlainTextTests
{
    [Theory]
    [InlineData("  ¡Háblame, EN   español! ", "hablame en espanol")]
    [InlineData("Don't  delete… it", "dont delete it")]
    [InlineData("I’d like", "id like")]
    [InlineData("???", "?")]
    [InlineData("🙂", "")]
    [InlineData("a\ud800b", "a b")]
    [InlineData("a\ufffeb", "a b")]
    [InlineData(null, "")]
    public void Case_accents_punctuation_and_spaces_do_not_count(string? text, string plain) => Assert.Equal(plain, PlainText.Of(text));

    [Property]
    public void Plain_text_is_plain_already(NonNull<string> text) => Assert.Equal(PlainText.Of(text.Get), PlainText.Of(PlainText.Of(text.Get)));

    [Property]
    public void Well_formed_text_can_be_encoded(NonNull<string> text)
    {
        var encoding = new System.Text.UTF8Encoding(false, throwOnInvalidBytes: true);

        Assert.Equal(PlainText.WellFormed(text.Get), encoding.GetString(encoding.GetBytes(PlainText.WellFormed(text.Get))));
    }
}
