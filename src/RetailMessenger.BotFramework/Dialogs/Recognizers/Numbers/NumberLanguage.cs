using RetailMessenger.BotFramework.Dialogs.Recognizers.Languages;

namespace RetailMessenger.BotFramework.Dialogs.Recognizers.Numbers;

/// <summary>How a language says numbers and places. Words are folded: lower case, no accents, no apostrophes.</summary>
internal sealed class NumberLanguage
{
    public required WordTable<NumberWord> Cardinals { get; init; }

    public required WordTable<NumberWord> Ordinals { get; init; }

    /// <summary>Whether an ordinal may follow a cardinal in one number: twenty-first.</summary>
    public required bool CardinalsLeadOrdinals { get; init; }

    /// <summary>Whether ordinals add up: vigésimo primero.</summary>
    public required bool OrdinalsAddUp { get; init; }

    /// <summary>"and"</summary>
    public required WordSet Joins { get; init; }

    /// <summary>Whether "and" joins tens and units (treinta y dos) rather than hundreds and the rest (a hundred and two).</summary>
    public required bool JoinsTens { get; init; }

    /// <summary>Words that mean one before a multiplier: "a" in "a hundred".</summary>
    public required WordSet Articles { get; init; }

    /// <summary>Words for the decimal sign.</summary>
    public required WordSet Points { get; init; }

    public required WordSet Minus { get; init; }

    /// <summary>What is written directly behind the digits of an ordinal: nd, º.</summary>
    public required WordSet OrdinalSuffixes { get; init; }

    /// <summary>Numerals that are articles too: "una" is 1 only where no noun follows, or one of <see cref="AfterArticleNumerals"/>.</summary>
    public required WordSet ArticleNumerals { get; init; }

    public required WordSet AfterArticleNumerals { get; init; }

    /// <summary>Numerals that are pronouns too: "the red one" says no number.</summary>
    public required WordSet Pronouns { get; init; }

    /// <summary>Words that make a pronoun of the numeral after them.</summary>
    public required WordSet BeforePronouns { get; init; }

    /// <summary>Words that make an idiom of the numeral before them: one moment.</summary>
    public required WordSet AfterPronouns { get; init; }

    /// <summary>Words that make a pronoun of the numeral when one further word stands between: "the … one".</summary>
    public required WordSet Determiners { get; init; }

    /// <summary>Words after which the numeral stays a number all the same: "the number one".</summary>
    public required WordSet CountNouns { get; init; }

    /// <summary>Ordinals that are measures too (a second, un cuarto), and so name no place after <see cref="BeforeSeconds"/>.</summary>
    public required WordSet Seconds { get; init; }

    public required WordSet BeforeSeconds { get; init; }

    /// <summary>Places counted from the end: whole phrases and the place they mean.</summary>
    public required PhraseTable<int> FromTheEnd { get; init; }

    /// <summary>Phrases which, directly behind an ordinal, count it from the end.</summary>
    public required PhraseTable<bool> ToTheEnd { get; init; }

    /// <summary>What makes a date of "last" before it: week, Friday.</summary>
    public required WordSet AfterLastInDates { get; init; }
}
