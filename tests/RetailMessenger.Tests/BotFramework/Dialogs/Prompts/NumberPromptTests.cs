using RetailMessenger.BotFramework.Dialogs;

namespace RetailMessenger.Tests.BotFramework.Dialogs.Prompts;

public sealed class NumberPromptTests
{
    [Theory]
    [InlineData("en-us", "42", 42)]
    [InlineData("en-us", "I'd like three of them", 3)]
    [InlineData("en-us", "1,200", 1200)]
    [InlineData("es-es", "1.200", 1200)]
    [InlineData("es-es", "veinticinco", 25)]
    [InlineData("en-us", "-7", -7)]
    public async Task A_whole_number_is_read_in_digits_and_words(string locale, string answer, int expected)
    {
        var bot = new StackBot(new NumberPrompt<int>("p")) { Locale = locale };
        await bot.PromptAsync("p", new PromptOptions());

        Assert.Equal(expected, (await bot.HearsAsync(answer)).Result);
    }

    [Theory]
    [InlineData("many")]
    [InlineData("2.5")]
    [InlineData("3000000000")]
    [InlineData("")]
    public async Task What_an_int_cannot_hold_is_no_answer(string answer)
    {
        var bot = new StackBot(new NumberPrompt<int>("p"));
        await bot.PromptAsync("p", new PromptOptions());

        Assert.Equal(DialogTurnStatus.Waiting, (await bot.HearsAsync(answer)).Status);
    }

    [Fact]
    public async Task The_answer_is_of_the_type_that_was_asked_for()
    {
        Assert.Equal(3_000_000_000L, await AnswerAsync<long>("3000000000"));
        Assert.Equal(2.5f, await AnswerAsync<float>("2.5"));
        Assert.Equal(2.5, await AnswerAsync<double>("2.5"));
        Assert.Equal(19.95m, await AnswerAsync<decimal>("it was 19.95 euros"));
    }

    [Theory]
    [InlineData(null, "es-es", 1.5)]
    [InlineData("fr-fr", "es-es", 1.5)]
    [InlineData("es-es", "en-us", 1.5)]
    public async Task The_decimal_sign_is_the_customers_else_the_prompts(string? locale, string defaultLocale, double expected)
    {
        var bot = new StackBot(new NumberPrompt<double>("p", null, defaultLocale)) { Locale = locale };
        await bot.PromptAsync("p", new PromptOptions());

        Assert.Equal(expected, (await bot.HearsAsync("1,5")).Result);
    }

    [Fact]
    public void Other_types_are_refused_at_once()
    {
        Assert.Throws<NotSupportedException>(() => new NumberPrompt<byte>("p"));
        Assert.Throws<NotSupportedException>(() => new NumberPrompt<DateTime>("p"));
    }

    private static async Task<object> AnswerAsync<T>(string answer)
        where T : struct
    {
        var bot = new StackBot(new NumberPrompt<T>("p"));
        await bot.PromptAsync("p", new PromptOptions());
        return (await bot.HearsAsync(answer)).Result;
    }
}
