using RetailMessenger.BotFramework.Dialogs.Recognizers.Answers;
using RetailMessenger.BotFramework.Dialogs.Recognizers.Dates;
using RetailMessenger.BotFramework.Dialogs.Recognizers.Numbers;

namespace RetailMessenger.BotFramework.Dialogs.Recognizers.Languages;

/// <summary>What a culture code decides: the language's tables, and the customs of the region.</summary>
internal sealed class RecognizerCulture
{
    // CLDR: all of English America reads 5/12 as 12 May; Britain, Ireland and the Commonwealth as 5 December.
    private static readonly WordSet EnglishMonthFirst = new("us pr gu vi as mp um ph");

    // CLDR: Spain and South America write 1.234,5; Mexico, Central America, the Caribbean and Peru 1,234.5.
    private static readonly WordSet SpanishDecimalComma = new("es ar bo cl co cr ec gq ic ea py uy ve");

    private static readonly RecognizerCulture AmericanEnglish = English(NumberSigns.Point, dayFirst: false);

    private static readonly RecognizerCulture BritishEnglish = English(NumberSigns.Point, dayFirst: true);

    private static readonly RecognizerCulture EuropeanSpanish = Spanish(NumberSigns.Comma, dayFirst: true);

    private static readonly RecognizerCulture AmericanSpanish = Spanish(NumberSigns.Point, dayFirst: true);

    public required NumberLanguage Numbers { get; init; }

    public required AnswerLanguage Answers { get; init; }

    public required DateLanguage Dates { get; init; }

    public required NumberSigns Signs { get; init; }

    /// <summary>Whether 5/12 is 5 December.</summary>
    public required bool DayFirst { get; init; }

    /// <summary>A code without a region means the United States or Spain; an unknown language is taken for English.</summary>
    public static RecognizerCulture Of(string? code)
    {
        var folded = (code ?? "").Trim().ToLowerInvariant().AsSpan();
        var cut = folded.IndexOfAny('-', '_');
        var language = cut < 0 ? folded : folded[..cut];
        var region = cut < 0 ? default : folded[(folded.LastIndexOfAny('-', '_') + 1)..];
        if (language is "es" or "spa" or "spanish")
            return region.IsEmpty || SpanishDecimalComma.Contains(region) ? EuropeanSpanish : AmericanSpanish;
        return language is not "en" || region.IsEmpty || EnglishMonthFirst.Contains(region) ? AmericanEnglish : BritishEnglish;
    }

    private static RecognizerCulture English(NumberSigns signs, bool dayFirst) => new()
    {
        Numbers = EnglishNumbers.Language,
        Answers = EnglishAnswers.Language,
        Dates = EnglishDates.Language,
        Signs = signs,
        DayFirst = dayFirst,
    };

    private static RecognizerCulture Spanish(NumberSigns signs, bool dayFirst) => new()
    {
        Numbers = SpanishNumbers.Language,
        Answers = SpanishAnswers.Language,
        Dates = SpanishDates.Language,
        Signs = signs,
        DayFirst = dayFirst,
    };
}
