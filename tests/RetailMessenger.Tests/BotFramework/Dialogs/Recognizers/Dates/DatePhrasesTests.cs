using RetailMessenger.BotFramework.Dialogs.Recognizers;
using RetailMessenger.BotFramework.Dialogs.Recognizers.Dates;
using RetailMessenger.BotFramework.Dialogs.Recognizers.Languages;

namespace RetailMessenger.Tests.BotFramework.Dialogs.Recognizers.Dates;

/// <summary>Writes every phrase of the tables out, with each of its words in turn, and reads it back: no row is dead and none fails.</summary>
public sealed class DatePhrasesTests
{
    private static readonly Dictionary<Slot, string[]> English = new()
    {
        [Slot.Number] = ["2", "3"],
        [Slot.Unit] = ["days", "hours", "years"],
        [Slot.Day] = ["5", "9"],
        [Slot.Nth] = ["5th"],
        [Slot.LoneDay] = ["5"],
        [Slot.Month] = ["june"],
        [Slot.LoneMonth] = ["june"],
        [Slot.Weekday] = ["monday"],
        [Slot.ShortWeekday] = ["mon", "fri"],
        [Slot.Year] = ["2027"],
        [Slot.Part] = ["evening", "night"],
        [Slot.Meridiem] = ["pm"],
        [Slot.Clock] = ["5:30 pm", "17:30"],
        [Slot.DottedClock] = ["17.30"],
        [Slot.NumericDate] = ["2026-12-25"],
        [Slot.Hour] = ["5"],
        [Slot.LooseHour] = ["5", "five"],
        [Slot.Minute] = ["10", "fifteen"],
        [Slot.Half] = ["in the evening", "pm"],
        [Slot.MonthDay] = ["june 5"],
        [Slot.Date] = ["tomorrow", "friday"],
        [Slot.Time] = ["at 5pm", "6pm"],
        [Slot.Point] = ["tomorrow", "friday"],
        [Slot.Range] = ["from 5 to 6pm", "next week"],
        [Slot.TimeOrHour] = ["5pm", "4"],
        [Slot.TimeOrBareHour] = ["6pm"],
    };

    private static readonly Dictionary<Slot, string[]> Spanish = new(English)
    {
        [Slot.Unit] = ["dias", "horas", "anos"],
        [Slot.Month] = ["junio"],
        [Slot.LoneMonth] = ["junio"],
        [Slot.Weekday] = ["lunes"],
        [Slot.ShortWeekday] = ["lunes", "viernes"],
        [Slot.Part] = ["tarde", "mediodia"],
        [Slot.LooseHour] = ["5", "cinco"],
        [Slot.Minute] = ["10", "quince"],
        [Slot.Half] = ["de la tarde", "pm"],
        [Slot.MonthDay] = ["5 de junio"],
        [Slot.Date] = ["manana", "viernes"],
        [Slot.Time] = ["a las 17:30", "6pm"],
        [Slot.Point] = ["manana", "viernes"],
        [Slot.Range] = ["de 5 a 6pm", "proxima semana"],
    };

    [Fact]
    public void Every_English_phrase_is_recognised() => AssertAll("en-us", EnglishDates.Language, English);

    [Fact]
    public void Every_Spanish_phrase_is_recognised() => AssertAll("es-es", SpanishDates.Language, Spanish);

    private static void AssertAll(string culture, DateLanguage language, Dictionary<Slot, string[]> samples)
    {
        var dead = Enum.GetValues<DateLevel>()
            .Where(level => level > DateLevel.Half)
            .SelectMany(language.Patterns)
            .SelectMany(pattern => Wordings(pattern.Elements.ToArray(), samples))
            .Where(wording => !IsRead(wording, culture))
            .Select(wording => wording[0]);

        Assert.Equal("", string.Join('\n', dead));
    }

    /// <summary>For each word of each place, the texts of which one must be read as a whole.</summary>
    private static IEnumerable<List<string>> Wordings(DatePattern.Element[] elements, Dictionary<Slot, string[]> samples)
    {
        var choices = elements.Select(element => element.Words?.Words.ToArray() ?? samples.GetValueOrDefault(element.Slot) ?? [""]).ToArray();
        for (var place = 0; place < elements.Length; place++)
        {
            foreach (var word in elements[place].Words?.Words ?? [])
            {
                var places = choices.Select((choice, at) => at == place ? [word] : elements[at].IsOptional ? ["", .. choice] : choice);
                yield return Texts(places);
            }
        }

        yield return Texts(choices.Select((choice, at) => elements[at].IsOptional ? ["", .. choice] : choice));
    }

    private static List<string> Texts(IEnumerable<string[]> places) => places.Aggregate(
        new List<string> { "" },
        (texts, choice) => [.. texts.SelectMany(text => choice.Select(word => $"{text} {word}".Trim()))]);

    private static bool IsRead(List<string> texts, string culture) => texts.Exists(text =>
        DateTimeRecognizer.Recognize(text, DateTimes.Reference, culture) is [var match] && match.Length == text.Length);
}
