using RetailMessenger.Core.Retail;
using RetailMessenger.Dialogs.Stores;

namespace RetailMessenger.Tests.Dialogs;

public sealed class StoreHoursTests
{
    [Fact]
    public async Task Several_stores_are_told_apart_by_name_town_or_postal_code()
    {
        using var shop = new TalkingShop();
        var anna = await shop.VisitAsync();

        var asked = await anna.SaysAsync("Are you open on Sunday?");
        Assert.StartsWith("Which store?", asked.Only, StringComparison.Ordinal);
        Assert.Equal(["Leeds Briggate", "York Shambles", "London Strand"], asked.Buttons);
        Assert.StartsWith("I don't find a store there", (await anna.SaysAsync("Narnia")).Only, StringComparison.Ordinal);
        var heard = await anna.SaysAsync("yo1 7lx");

        Assert.StartsWith("York Shambles, Sunday, 4 January: 11:00 – 13:00 and 14:00 – 16:00", heard.Only, StringComparison.Ordinal);
        Assert.Contains("Phone: +44 20 7946 0000", heard.Only, StringComparison.Ordinal);
        Assert.Contains("https://www.openstreetmap.org/?mlat=53.959&mlon=-1.08", heard.Only, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("is the Leeds store open now?")]
    [InlineData("is the leeds briggate store open")]
    [InlineData("opening hours in Leeds")]
    public async Task A_special_day_is_named_and_when_it_opens_next(string said)
    {
        using var shop = new TalkingShop();
        var anna = await shop.VisitAsync();

        var heard = (await anna.SaysAsync(said)).Only;

        Assert.StartsWith("Leeds Briggate is closed now. It opens next on Friday, 2 January at 12:00 by the clock there.", heard, StringComparison.Ordinal);
        Assert.Contains("New Year's Day: closed", heard, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_open_store_says_until_when_by_its_own_clock()
    {
        using var shop = new TalkingShop();
        shop.Paper.Stores = [shop.Paper.Stores[0] with { TimeZone = "America/New_York" }];
        shop.Clock.Advance(TimeSpan.FromHours(48 + 15));
        var anna = await shop.VisitAsync();

        Assert.StartsWith("Leeds Briggate is open now, until 18:00 by the clock there.", (await anna.SaysAsync("when are you open?")).Only, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Spanish_customers_get_the_days_in_Spanish()
    {
        using var shop = new TalkingShop();
        var anna = await shop.VisitAsync(locale: "es-ES");

        await anna.SaysAsync("¿Abrís el domingo?");

        Assert.StartsWith("York Shambles, domingo, 4 de enero: 11:00 – 13:00 y 14:00 – 16:00", (await anna.SaysAsync("York")).Only, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_question_in_between_does_not_lose_the_store_question()
    {
        using var shop = new TalkingShop();
        var anna = await shop.VisitAsync();
        await anna.SaysAsync("when are you open?");

        Assert.StartsWith("Which store?", (await anna.SaysAsync("what do you store about me?")).Last, StringComparison.Ordinal);
        Assert.StartsWith("¿Qué tienda?", (await anna.SaysAsync("español")).Last, StringComparison.Ordinal);
        Assert.Contains("York Shambles", (await anna.SaysAsync("York")).Only, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2026-03-07T23:30", "2026-03-08T02:00", null)]
    [InlineData("2026-03-08T01:59", "2026-03-08T02:00", null)]
    [InlineData("2026-03-08T02:00", null, "2026-03-14T20:00")]
    public void A_store_that_closes_after_midnight_is_open_until_then(string local, string? until, string? opens)
    {
        var times = new OpeningTimes(new PaperShop().Stores[0] with
        {
            SpecialDays = [],
            Hours = [new OpeningHours(DayOfWeek.Saturday, new TimeOnly(20, 0), new TimeOnly(2, 0))],
        });
        var now = new DateTimeOffset(DateTime.Parse(local, System.Globalization.CultureInfo.InvariantCulture), TimeSpan.Zero);

        Assert.Equal(until, times.OpenUntil(now)?.ToString("yyyy-MM-ddTHH:mm", System.Globalization.CultureInfo.InvariantCulture));
        if (opens is not null)
            Assert.Equal(opens, times.OpensNext(now)?.ToString("yyyy-MM-ddTHH:mm", System.Globalization.CultureInfo.InvariantCulture));
    }
}
