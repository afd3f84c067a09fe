using RetailMessenger.BotFramework.Dialogs.Recognizers.Numbers;
using static RetailMessenger.BotFramework.Dialogs.Recognizers.Numbers.NumberWord;

namespace RetailMessenger.BotFramework.Dialogs.Recognizers.Languages;

/// <summary>Numbers and places in English, with the misspellings that are common in chat.</summary>
internal static class EnglishNumbers
{
    private static readonly NumberWord Hundred = new(NumberWordKind.Hundred, 100);

    public static readonly NumberLanguage Language = new()
    {
        Cardinals = new(
        [
            ("zero nought", Unit(0)), ("one", Unit(1)), ("two", Unit(2)), ("three", Unit(3)), ("four", Unit(4)), ("five", Unit(5)),
            ("six", Unit(6)), ("seven", Unit(7)), ("eight", Unit(8)), ("nine", Unit(9)),
            ("ten", Teen(10)), ("eleven", Teen(11)), ("twelve twelwe", Teen(12)), ("thirteen", Teen(13)), ("fourteen forteen", Teen(14)),
            ("fifteen fiveteen", Teen(15)), ("sixteen", Teen(16)), ("seventeen", Teen(17)), ("eighteen eightteen", Teen(18)),
            ("nineteen ninteen", Teen(19)),
            ("twenty twentie", Ten(20)), ("thirty", Ten(30)), ("forty fourty", Ten(40)), ("fifty fivety", Ten(50)), ("sixty", Ten(60)),
            ("seventy", Ten(70)), ("eighty eightty", Ten(80)), ("ninety ninty", Ten(90)),
            ("hundred hundreds", Hundred), ("thousand", Scale(1_000)), ("million", Scale(1_000_000)), ("billion", Scale(1_000_000_000)),
            ("trillion", Scale(1_000_000_000_000)), ("quadrillion", Scale(1e15m)), ("quintillion", Scale(1e18m)), ("sextillion", Scale(1e21m)),
            ("septillion", Scale(1e24m)), ("octillion", Scale(1e27m)),
            ("dozen", new(NumberWordKind.Dozen, 12)), ("dozens", new(NumberWordKind.Dozens, 12)), ("couple", new(NumberWordKind.Dozen, 2)),
            ("half", new(NumberWordKind.Half, 0.5m)), ("halves", Parts(2)), ("quarter", new(NumberWordKind.Part, 0.25m)),
            ("quarters fourths", Parts(4)),
            ("third", OnePart(3)), ("thirds", Parts(3)), ("fifth", OnePart(5)), ("fifths", Parts(5)), ("sixth", OnePart(6)), ("sixths", Parts(6)),
            ("eighth", OnePart(8)), ("eighths", Parts(8)), ("tenth", OnePart(10)), ("tenths", Parts(10)),
        ]),
        Ordinals = new(
        [
            ("first", Unit(1)), ("second", Unit(2)), ("third", Unit(3)), ("fourth forth", Unit(4)), ("fifth", Unit(5)), ("sixth", Unit(6)),
            ("seventh", Unit(7)), ("eighth eigth", Unit(8)), ("ninth nineth", Unit(9)), ("tenth", Teen(10)), ("eleventh", Teen(11)),
            ("twelfth twelth", Teen(12)), ("thirteenth", Teen(13)), ("fourteenth", Teen(14)), ("fifteenth", Teen(15)), ("sixteenth", Teen(16)),
            ("seventeenth", Teen(17)), ("eighteenth", Teen(18)), ("nineteenth", Teen(19)), ("twentieth", Ten(20)), ("thirtieth", Ten(30)),
            ("fortieth fourtieth", Ten(40)), ("fiftieth", Ten(50)), ("sixtieth", Ten(60)), ("seventieth", Ten(70)), ("eightieth", Ten(80)),
            ("ninetieth", Ten(90)), ("hundredth", Hundred), ("thousandth", Scale(1_000)), ("millionth", Scale(1_000_000)),
        ]),
        CardinalsLeadOrdinals = true,
        OrdinalsAddUp = false,
        Joins = new("and n"),
        JoinsTens = false,
        Articles = new("a an"),
        Points = new("point"),
        Minus = new("minus negative"),
        OrdinalSuffixes = new("st nd rd th"),
        ArticleNumerals = new(""),
        AfterArticleNumerals = new(""),
        Pronouns = new("one"),
        BeforePronouns = new("this that the another any every each which no some either other last next whichever same wrong right"),
        AfterPronouns = new("moment sec second question thing"),
        Determiners = new("the a an this that my your another which"),
        CountNouns = new("number no option choice size item at by for of just only with"),
        Seconds = new("second"),
        BeforeSeconds = new("a one per every each sec any"),
        FromTheEnd = new(
        [
            ("last|last one|final one|latter|very last|bottom one|end one", -1),
            ("next to last|next to the last|second last|last but one|one before last|one before the last|before last|before the last"
                + "|penultimate", -2),
            ("third last|last but two|antepenultimate", -3),
            ("top one|former", 1),
        ]),
        ToTheEnd = new([("to last|to the last|from last|from the last|from the end|from the bottom|from end", true)]),
        AfterLastInDates = new(
            "week weeks month months year years night nights time times minute minutes hour hours day days weekend summer winter spring autumn fall "
            + "monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun "
            + "january february march april may june july august september october november december"),
    };
}
