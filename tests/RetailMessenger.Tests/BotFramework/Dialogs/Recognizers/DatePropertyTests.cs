using System.Globalization;
using FsCheck.Xunit;
using RetailMessenger.BotFramework.Dialogs.Recognizers;

namespace RetailMessenger.Tests.BotFramework.Dialogs.Recognizers;

public sealed class DatePropertyTests
{
    private static readonly string[] English =
        ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];

    private static readonly string[] Spanish =
        ["enero", "febrero", "marzo", "abril", "mayo", "junio", "julio", "agosto", "septiembre", "octubre", "noviembre", "diciembre"];

    private static readonly string[] EnglishWeek = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"];

    private static readonly string[] SpanishWeek = ["domingo", "lunes", "martes", "miércoles", "jueves", "viernes", "sábado"];

    [Property(MaxTest = 200)]
    public void Every_day_reads_back_in_every_English_form(ushort seed)
    {
        var day = DayOf(seed);
        var month = English[day.Month - 1];
        string[] forms =
        [
            Format(day, "yyyy-MM-dd"), Format(day, "yyyy/M/d"), $"{month} {day.Day}, {day.Year}", $"{month} {day.Day} {day.Year}",
            $"{day.Day} {month} {day.Year}", $"{month[..3]} {day.Day} {day.Year}", $"{day.Day}-{month[..3]}-{day.Year}",
            $"the {day.Day}th of {month} {day.Year}", $"{EnglishWeek[(int)day.DayOfWeek]}, {month} {day.Day}, {day.Year}",
            $"{month} {EnglishSpeller.Ordinal(day.Day)} {day.Year}",
        ];

        Assert.All(forms, form => Assert.Equal([Format(day, "yyyy-MM-dd")], Values(form, "en-us")));
        Assert.Equal(Format(day, "yyyy-MM-dd"), Values(Format(day, "M'/'d'/'yyyy"), "en-us")[0]);
        Assert.Equal(Format(day, "yyyy-MM-dd"), Values(Format(day, "MM'/'dd'/'yyyy"), "en-us")[0]);
        Assert.Equal(Format(day, "yyyy-MM-dd"), Values(Format(day, "d'/'M'/'yyyy"), "en-gb")[0]);
    }

    [Property(MaxTest = 200)]
    public void Every_day_reads_back_in_every_Spanish_form(ushort seed)
    {
        var day = DayOf(seed);
        var month = Spanish[day.Month - 1];
        string[] forms =
        [
            Format(day, "yyyy-MM-dd"), $"{day.Day} de {month} de {day.Year}", $"{day.Day} de {month} del {day.Year}", $"{day.Day} {month} {day.Year}",
            $"el {SpanishWeek[(int)day.DayOfWeek]} {day.Day} de {month} de {day.Year}", $"{SpanishSpeller.Cardinal(day.Day)} de {month} de {day.Year}",
            $"{month} {day.Day}, {day.Year}", $"{day.Day}-{month[..3]}-{day.Year}",
        ];

        Assert.All(forms, form => Assert.Equal([Format(day, "yyyy-MM-dd")], Values(form, "es-es")));
        Assert.Equal(Format(day, "yyyy-MM-dd"), Values(Format(day, "d'/'M'/'yyyy"), "es-es")[0]);
        Assert.Equal(Format(day, "yyyy-MM-dd"), Values(Format(day, "dd'-'MM'-'yyyy"), "es-mx")[0]);
        Assert.Equal(Format(day, "yyyy-MM-dd"), Values(Format(day, "d'.'M'.'yyyy"), "es-es")[0]);
    }

    [Property(MaxTest = 200)]
    public void Every_minute_reads_back_in_every_form(ushort seed)
    {
        var time = DateTime.MinValue.AddMinutes(Spread(seed) % (24 * 60));
        var value = Format(time, "HH:mm:ss");

        Assert.Equal([value], Values(Format(time, "h:mmtt"), "en-us"));
        Assert.Equal([value], Values(Format(time, "h:mm tt"), "en-us"));
        Assert.Equal([value], Values("a las " + Format(time, "h:mm tt"), "es-es"));
        Assert.Contains(value, Values(Format(time, "H:mm"), "en-us"));
        Assert.Contains(value, Values("a las " + Format(time, "H:mm"), "es-es"));
        Assert.Contains(value, Values("a las " + Format(time, "H.mm"), "es-es"));
        Assert.Equal(["2026-05-06 " + value], Values("tomorrow at " + Format(time, "h:mmtt"), "en-us"));
        Assert.Equal(["2026-05-06 " + value], Values("mañana a las " + Format(time, "h:mm tt"), "es-es"));
        Assert.Equal(["2026-05-06 " + value], Values("2026-05-06T" + Format(time, "HH:mm"), "en-us"));
    }

    [Property(MaxTest = 200)]
    public void So_many_days_ahead_and_ago_are_counted_from_any_day(ushort seed, ushort count)
    {
        var today = DayOf(seed);
        var days = count % 5000 + 1;

        Assert.Equal([Format(today.AddDays(days), "yyyy-MM-dd")], Values($"in {days} days", "en-us", today));
        Assert.Equal([Format(today.AddDays(-days), "yyyy-MM-dd")], Values($"{EnglishSpeller.Cardinal(days)} days ago", "en-us", today));
        Assert.Equal([Format(today.AddDays(days), "yyyy-MM-dd")], Values($"dentro de {SpanishSpeller.Cardinal(days)} días", "es-es", today));
        Assert.Equal([Format(today.AddMonths(-(days % 200) - 1), "yyyy-MM-dd")], Values($"hace {days % 200 + 1} meses", "es-es", today));
    }

    [Property(MaxTest = 200)]
    public void A_weekday_is_the_last_before_today_and_the_next_from_today_on(ushort seed, byte weekday)
    {
        var today = DayOf(seed);
        var name = EnglishWeek[weekday % 7];

        var values = Values(name, "en-us", today).Select(value => DateTimes.At(value!)).ToArray();

        Assert.Equal(2, values.Length);
        Assert.All(values, value => Assert.Equal(name, value.DayOfWeek.ToString()));
        Assert.InRange((today - values[0]).Days, 1, 7);
        Assert.InRange((values[1] - today).Days, 0, 6);
        Assert.Equal(values.Select(value => Format(value, "yyyy-MM-dd")), Values(SpanishWeek[weekday % 7], "es-es", today));
    }

    [Property(MaxTest = 200)]
    public void A_month_and_day_is_the_last_before_today_and_the_next_from_today_on(ushort seed, ushort other)
    {
        var (today, day) = (DayOf(seed), DayOf(other));

        var values = Values($"{English[day.Month - 1]} {day.Day}", "en-us", today).Select(value => DateTimes.At(value!)).ToArray();

        Assert.Equal(2, values.Length);
        Assert.All(values, value => Assert.Equal((day.Month, day.Day), (value.Month, value.Day)));
        Assert.True(values[0] < today && values[1] >= today);
    }

    // 1950 to 2129
    private static DateTime DayOf(ushort seed) => new DateTime(1950, 1, 1).AddDays(Spread(seed));

    // small seeds are frequent, and their days would all lie near each other
    private static int Spread(ushort seed) => (ushort)(seed * 40_503);

    private static string Format(DateTime day, string format) => day.ToString(format, CultureInfo.InvariantCulture);

    private static string?[] Values(string text, string culture, DateTime? reference = null) =>
        [.. Assert.Single(DateTimeRecognizer.Recognize(text, reference ?? DateTimes.Reference, culture)).Values.Select(value => value.Value)];
}
