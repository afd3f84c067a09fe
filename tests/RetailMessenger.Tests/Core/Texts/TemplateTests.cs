using System.Globalization;
using FsCheck;
using FsCheck.Xunit;
using RetailMessenger.Core.Texts;

namespace RetailMessenger.Tests.Core.Texts;

public sealed class TemplateTests
{
    private static readonly CultureInfo Spain = CultureInfo.GetCultureInfo("es-ES");
    private static readonly CultureInfo Britain = CultureInfo.GetCultureInfo("en-GB");

    [Fact]
    public void Numbers_and_days_are_written_as_the_customers_culture_writes_them()
    {
        var template = Template.Parse("{count:N0} {day:dddd}");
        (string, object?)[] values = [("count", 1234567), ("day", new DateOnly(2026, 2, 2))];

        Assert.Equal("1,234,567 Monday", template.Fill(Britain, values));
        Assert.Equal("1.234.567 lunes", template.Fill(Spain, values));
    }

    [Property]
    public void A_customers_words_are_never_expanded(NonNull<string> first, NonNull<string> second)
    {
        var filled = Template.Parse("{a}|{b}").Fill(Britain, [("a", first.Get + "{b}"), ("b", second.Get + "{a}")]);

        Assert.Equal($"{first.Get}{{b}}|{second.Get}{{a}}", filled);
    }

    [Fact]
    public void Doubled_braces_are_braces() => Assert.Equal("{a} 1 }", Template.Parse("{{a}} {a} }}").Fill(Britain, [("a", 1)]));

    [Theory]
    [InlineData("{")]
    [InlineData("a}")]
    [InlineData("{}")]
    [InlineData("{a b}")]
    [InlineData("{a")]
    [InlineData("{a{b}}")]
    public void A_brace_without_sense_is_refused(string text) => Assert.Throws<FormatException>(() => Template.Parse(text));

    [Fact]
    public void A_placeholder_without_a_value_is_an_error_that_names_it()
    {
        var exception = Assert.Throws<ArgumentException>(() => Template.Parse("{name}").Fill(Britain, []));

        Assert.Contains("{name}", exception.Message, StringComparison.Ordinal);
    }
}
