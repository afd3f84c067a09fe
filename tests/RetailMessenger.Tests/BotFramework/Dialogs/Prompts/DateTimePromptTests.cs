using Microsoft.Extensions.Time.Testing;
using RetailMessenger.BotFramework.Dialogs;
using RetailMessenger.BotFramework.Schema;

namespace RetailMessenger.Tests.BotFramework.Dialogs.Prompts;

public sealed class DateTimePromptTests
{
    [Theory]
    [InlineData("en-us", "tomorrow", "2026-03-10")]
    [InlineData("en-us", "please come on 5 May 2026", "2026-05-05")]
    [InlineData("es-es", "mañana", "2026-03-10")]
    [InlineData("fr-fr", "tomorrow", "2026-03-10")]
    public async Task A_day_is_read_from_the_customers_own_clock(string locale, string answer, string expected)
    {
        var bot = new StackBot(new DateTimePrompt("p")) { Locale = locale };
        await bot.PromptAsync("p", new PromptOptions());

        var result = await bot.HearsAsync(Written(answer, local: new DateTimeOffset(2026, 3, 9, 23, 30, 0, TimeSpan.FromHours(-5))));

        Assert.Equal(expected, Resolutions(result)[0].Value);
    }

    [Fact]
    public async Task A_time_zone_tells_the_customers_day_as_well()
    {
        var time = new FakeTimeProvider(new DateTimeOffset(2026, 3, 9, 23, 30, 0, TimeSpan.Zero));
        var bot = new StackBot(new DateTimePrompt("p")) { Time = time };
        await bot.PromptAsync("p", new PromptOptions());
        var activity = Written("tomorrow", local: null);
        activity.Timestamp = time.GetUtcNow();
        activity.LocalTimezone = "Asia/Tokyo";

        var result = await bot.TurnAsync(dc =>
        {
            // The test adapter gives every activity a local time; channels do not.
            dc.Context.Activity.LocalTimestamp = null;
            return dc.ContinueDialogAsync(TestContext.Current.CancellationToken);
        }, activity);

        Assert.Equal("2026-03-11", Resolutions(result)[0].Value);
    }

    [Fact]
    public async Task What_can_mean_two_days_comes_with_both()
    {
        var bot = new StackBot(new DateTimePrompt("p"));
        await bot.PromptAsync("p", new PromptOptions());

        var result = await bot.HearsAsync(Written("5 May", local: new DateTimeOffset(2026, 3, 9, 12, 0, 0, TimeSpan.Zero)));

        Assert.Equal(["2025-05-05", "2026-05-05"], Resolutions(result).Select(resolution => resolution.Value));
        Assert.All(Resolutions(result), resolution => Assert.Equal("XXXX-05-05", resolution.Timex));
    }

    [Fact]
    public async Task What_is_no_date_is_asked_again()
    {
        var bot = new StackBot(new DateTimePrompt("p"));
        await bot.PromptAsync("p", new PromptOptions());

        Assert.Equal(DialogTurnStatus.Waiting, (await bot.HearsAsync("no idea")).Status);
    }

    private static IList<DateTimeResolution> Resolutions(DialogTurnResult result) =>
        Assert.IsAssignableFrom<IList<DateTimeResolution>>(result.Result);

    private static Activity Written(string text, DateTimeOffset? local) => new() { Type = ActivityTypes.Message, Text = text, LocalTimestamp = local };
}
