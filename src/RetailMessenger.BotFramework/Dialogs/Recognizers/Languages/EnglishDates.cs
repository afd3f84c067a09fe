using RetailMessenger.BotFramework.Dialogs.Recognizers.Dates;
using static RetailMessenger.BotFramework.Dialogs.Recognizers.Dates.BetweenMeanings;
using static RetailMessenger.BotFramework.Dialogs.Recognizers.Dates.DateMeanings;
using static RetailMessenger.BotFramework.Dialogs.Recognizers.Dates.RangeMeanings;
using static RetailMessenger.BotFramework.Dialogs.Recognizers.Dates.TimeMeanings;
using Time = RetailMessenger.BotFramework.Dialogs.Recognizers.Dates.TimeMeanings;

namespace RetailMessenger.BotFramework.Dialogs.Recognizers.Languages;

/// <summary>Dates and times in English.</summary>
internal static class EnglishDates
{
    private static readonly DayPart Night = new("TNI", 20, 24, 17);

    public static readonly DateLanguage Language = new()
    {
        Months = new(
        [
            ("january jan", 1), ("february feb febuary", 2), ("march mar", 3), ("april apr", 4), ("may", 5), ("june jun", 6), ("july jul", 7),
            ("august aug", 8), ("september sep sept", 9), ("october oct", 10), ("november nov", 11), ("december dec", 12),
        ]),
        Weekdays = new(
        [
            ("monday mondays", 1), ("tuesday tuesdays tue tues", 2), ("wednesday wednesdays wensday wednsday", 3),
            ("thursday thursdays thur thurs thu", 4),
            ("friday fridays fri", 5), ("saturday saturdays saterday", 6), ("sunday sundays", 7),
        ]),
        ShortWeekdays = new([("mon", 1), ("wed weds", 3), ("sat", 6), ("sun", 7)]),
        Units = new(
        [
            ("second seconds sec secs", DateUnit.Second), ("minute minutes min mins", DateUnit.Minute), ("hour hours hr hrs h", DateUnit.Hour),
            ("day days", DateUnit.Day), ("week weeks wk wks", DateUnit.Week), ("fortnight fortnights", DateUnit.Fortnight),
            ("month months mth mths", DateUnit.Month), ("year years yr yrs", DateUnit.Year),
        ]),
        Parts = new(
        [
            ("morning mornings", new("TMO", 8, 12, 0)), ("afternoon afternoons", new("TAF", 12, 16, 12)),
            ("evening evenings", new("TEV", 16, 20, 12)), ("night nights", Night),
        ]),
        Articles = new("a an"),
        AfterBareNumber = new(
            "please pls plz on tomorrow today tonight and or to until till in this next thanks thank if ok okay is works would will for from by but "
            + "so then sharp latest instead at because when with i we you works sounds should can could maybe"),
        Halves = [new("{ampm}", Half), new("in|during the {part}", Half), new("at {part}", Half)],
        MonthDays =
        [
            new("{numeric}", Same),
            new("{day} -|/? of? {month}", DayOfMonth), new("{day} -|/? of? {month} -|/|,|.? {year}", DayOfMonth),
            new("{month} .|-|/? the? {day}", DayOfMonth), new("{month} .|-|/? the? {day} ,|-|/? {year}", DayOfMonth),
        ],
        Dates =
        [
            new("today|tday", Day(0)), new("tomorrow|tomorow|tommorow|tommorrow|tmrw|tmr|tmw", Day(1)), new("yesterday|yday", Day(-1)),
            new("day after tomorrow", Day(2)), new("day before yesterday", Day(-2)), new("next|following day", Day(1)),
            new("{weekday}", Weekday), new("on {wd}", Weekday),
            new("this|current {wd}", WeekdayIn(0)), new("next|following {wd}", WeekdayIn(1)), new("last|past|previous {wd}", WeekdayIn(-1)),
            new("this? coming {wd}", Coming),
            new("{wd} of|in? this week", WeekdayIn(0)), new("{wd} of|in? next week", WeekdayIn(1)), new("{wd} of|in? last week", WeekdayIn(-1)),
            new("this week on? {wd}", WeekdayIn(0)), new("next week on? {wd}", WeekdayIn(1)), new("last week on? {wd}", WeekdayIn(-1)),
            new("{wd} .? ,? the? {monthday}", WeekdayAndDate), new("{wd} ,? the? {nth}", WeekdayAndDay),
            new("the {nth}", SomeDay), new("^ {nth} $", SomeDay), new("on|for|by the {lone}", SomeDay), new("on {lone}", SomeDay),
            new("in|within|after {n} of|a|an? {unit}", DateMeanings.Away(1)), new("in|within|after {n} {unit} time", DateMeanings.Away(1)),
            new("in {n} {unit} and a half", DateMeanings.Away(1, 0.5m)),
            new("{n} of|a|an? {unit} from now|today", DateMeanings.Away(1)),
            new("{n} of|a|an? {unit} ago", DateMeanings.Away(-1)), new("{n} {unit} and a half ago", DateMeanings.Away(-1, 0.5m)),
            new("last day of the|this month", EdgeOfMonth(0, isLast: true)), new("last day of next month", EdgeOfMonth(1, isLast: true)),
            new("end of the|this? month", EdgeOfMonth(0, isLast: true)), new("end of next month", EdgeOfMonth(1, isLast: true)),
            new("first day|of? of next month", EdgeOfMonth(1, isLast: false)), new("start|beginning of next month", EdgeOfMonth(1, isLast: false)),
            new("christmas|xmas day?", Holiday(12, 25)), new("christmas|xmas eve", Holiday(12, 24)), new("boxing day", Holiday(12, 26)),
            new("new years|year eve", Holiday(12, 31)), new("new years|year day", Holiday(1, 1)), new("valentines|valentine day", Holiday(2, 14)),
            new("halloween", Holiday(10, 31)), new("thanksgiving", AfterThanksgiving(0)), new("black friday", AfterThanksgiving(1)),
            new("cyber monday", AfterThanksgiving(4)),
        ],
        Times =
        [
            new("at|around|about? {clock} {half}?", Clock), new("at|around|about {dotted}", Clock), new("at|around|about {hour}", Clock),
            new("at|around|about? {h} {half}", Clock), new("at|around|about? {h} oclock {half}?", Clock),
            new("at|around? half past {h} {half}?", HourAnd(30)), new("at half {h}", HourAnd(30)),
            new("at|around? a? quarter past|after {h} {half}?", HourAnd(15)),
            new("at|around? a? quarter to|before|of|till {h} {half}?", HourAnd(-15)),
            new("at? {min} minutes|mins|min? past {h} {half}?", HourAndSaid(1)),
            new("at? {min} minutes|mins|min to|before {h} {half}?", HourAndSaid(-1)),
            new("at {h} {min} {half}?", HourMinute), new("{h} {min} {half}", HourMinute),
            new("at|around|about? noon|midday", At(12)), new("at|around|about? midnight", At(0)),
        ],
        Points =
        [
            new("{date} ,? {time}", DateAndTime), new("{date} ,? {half}", DateAndPart), new("{date} {part}", DateAndPart),
            new("{date} {part} ,? {time}", DateAndTime), new("{date} {half} ,? {time}", DateAndTime),
            new("{time} ,? {date}", TimeAndDate), new("{time} on|of|for {date}", TimeAndDate), new("{time} {date} {part}", TimeAndDate),
            new("{numeric} t {clock} z?", Iso),
            new("this {part}", PartIn(0)), new("tonight|tonite", WholePart(0, Night)), new("last night", WholePart(-1, Night)),
            new("this {part} ,? {time}", TimeInSaidPart(0)), new("{time} this {part}", TimeInSaidPart(0)),
            new("tonight|tonite ,? {time}", TimeInPart(0, Night)), new("{time} tonight|tonite", TimeInPart(0, Night)),
            new("last night ,? {time}", TimeInPart(-1, Night)), new("{time} last night", TimeInPart(-1, Night)),
            new("in|during|on the {part}", PartOfDay), new("^ {part} $", PartOfDay), new("at {part}", PartOfDay),
            new("{part} of|on {date}", DateAndPart), new("in the {part} of|on {date}", DateAndPart), new("in the {part} {date}", DateAndPart),
            new("right now", Now), new("^ now $", Now),
            new("in|within|after {n} of|a|an? {unit}", Time.Away(1)), new("in {n} {unit} and a half", Time.Away(1, 0.5m)),
            new("{n} of|a|an? {unit} from now", Time.Away(1)), new("{n} of|a|an? {unit} ago", Time.Away(-1)),
            new("{n} of? {unit} after|from {date}", AwayFrom(1)), new("{n} of? {unit} before {date}", AwayFrom(-1)),
        ],
        Ranges =
        [
            new("this|current week", Week(0)), new("next|following|coming week", Week(1)), new("last|past|previous week", Week(-1)),
            new("week after next", Week(2)), new("week of {date}", WeekOf), new("in|within {n} -|–|to|or {n} {unit}", Within),
            new("this coming? weekend", Weekend(0)), new("at|on|over the weekend", Weekend(0)), new("^ weekend $", Weekend(0)),
            new("next weekend", Weekend(1)),
            new("last weekend", Weekend(-1)),
            new("this|current month", Month(0)), new("next|following|coming month", Month(1)), new("last|past|previous month", Month(-1)),
            new("this|current year", Year(0)), new("next|following|coming year", Year(1)), new("last|past|previous year", Year(-1)),
            new("next|coming|following {n} {unit}", Next(1)), new("last|past|previous {n} {unit}", Next(-1)),
            new("in|during|for {lonemonth}", SaidMonth), new("in? {lonemonth} of|,? {year}", SaidMonth), new("this {lonemonth}", MonthThisYear),
            new("next {lonemonth}", MonthTowards(1)), new("last {lonemonth}", MonthTowards(-1)),
            new("in|during|for {year}", SaidYear), new("year {year}", SaidYear), new("^ {year} $", SaidYear), new("^ {lonemonth} $", SaidMonth),
            new("from|between? the? {day} to|until|till|through|and|-|– the? {day} of? {month}", DaysOfMonth),
            new("from|between? the? {day} to|until|till|through|and|-|– the? {day} of? {month} ,? {year}", DaysOfMonth),
            new("from|between? {month} {day} to|until|till|through|and|-|– {day}", DaysOfMonth),
            new("from|between? {month} {day} to|until|till|through|and|-|– {day} ,? {year}", DaysOfMonth),
            new("from {point} to|until|till|through|thru|-|– {point}", FromTo), new("between {point} and {point}", FromTo),
            new("{point} to|until|till|through|thru|-|– {point}", FromTo),
            new("from? {wd} to|until|till|through|thru|-|– {wd}", Weekdays), new("between {wd} and {wd}", Weekdays),
            new("from {t} to|until|till|til|-|– {t.}", FromTo), new("between {t} and {t.}", FromTo),
            new("{t} to|until|till|til|-|– {time}", FromTo), new("{time} to|until|till|til|-|– {t.}", FromTo),
        ],
        Wholes =
        [
            new("{date} ,? {part} ,? {range}", On), new("{date} ,? {half} ,? {range}", On), new("this {part} ,? {range}", Today),
            new("{date} ,? {t} to|until|till|til|-|– {t.}", HoursOn), new("{t} to|until|till|til|-|– {t.} {date}", HoursBefore),
            new("{date} ,? {range}", On), new("{range} ,? on|of? {date}", On),
            new("before {h} ,? on? {date}", Before), new("by|until|till|til {h} ,? on? {date}", Until), new("after|past {h} ,? on? {date}", After),
            new("{date} ,? before {t.}", Before), new("{date} ,? by|until|till|til {t.}", Until), new("{date} ,? after|past {t.}", After),
            new("before {point}", Before), new("before {hour}", Before), new("before {range}", Before),
            new("by|until|till|til {point}", Until), new("by|until|till|til {hour}", Until), new("until|till|til {range}", Until),
            new("no later than {point}", Until), new("no later than {hour}", Until),
            new("after|past {point}", After), new("after|past {hour}", After), new("after {range}", After),
            new("since|starting|from {point} on|onward|onwards", Since), new("since|starting {point}", Since), new("since|starting {range}", Since),
        ],
    };
}
