using RetailMessenger.Core.Assistant.Asking;
using RetailMessenger.Core.Assistant.Commands;
using RetailMessenger.Core.Texts;

namespace RetailMessenger.Core.Assistant.Understanding;

/// <summary>Every sentence that the assistant knows by heart: the commands' words, the dialogs' examples and their patterns, in all languages.</summary>
internal sealed class PhraseBook
{
    private readonly List<Phrase> _phrases;
    private readonly ILookup<string, Phrase> _byText;
    private readonly List<Pattern> _patterns;
    private readonly Dictionary<DialogRole, string> _dialogsByRole;

    /// <exception cref="InvalidOperationException">One sentence would mean two things, or two dialogs have the same role.</exception>
    public PhraseBook(IEnumerable<ShopDialog> dialogs)
    {
        var all = dialogs.ToList();
        _dialogsByRole = RolesOf(all);
        _phrases = [.. CommandPhrases(), .. all.SelectMany(ExamplesOf)];
        _byText = _phrases.ToLookup(phrase => phrase.Plain, StringComparer.Ordinal);
        foreach (var same in _byText)
        {
            var meanings = same.Select(phrase => phrase.Meaning).Distinct().ToList();
            if (meanings.Count > 1)
                throw new InvalidOperationException($"\"{same.Key}\" means two things: {string.Join(" and ", meanings)}.");
        }

        // The first that matches is the one that says the most.
        _patterns = [.. all.SelectMany(PatternsOf).OrderByDescending(pattern => pattern.Words).ThenByDescending(pattern => pattern.Plain.Length)];
        if (_patterns.GroupBy(pattern => pattern.Plain, StringComparer.Ordinal).FirstOrDefault(same => same.Skip(1).Any()) is { } twice)
            throw new InvalidOperationException($"\"{twice.Key}\" is written twice: {string.Join(" and ", twice.Select(pattern => pattern.DialogId))}.");
    }

    /// <summary>All of them.</summary>
    public IReadOnlyList<Phrase> Phrases => _phrases;

    /// <summary>The dialog for a role; null when the shop has none.</summary>
    public string? FindDialog(DialogRole role) => _dialogsByRole.GetValueOrDefault(role);

    /// <summary>What a text means that is one of the sentences, apart from case, accents and punctuation; null when it is none.</summary>
    public Meaning? FindExact(string? text) => _byText[PlainText.Of(text)].FirstOrDefault()?.Meaning;

    /// <summary>What a text means that is one of the sentences with a slip, or with a polite word around it; null if in doubt.</summary>
    public Meaning? FindNear(string? text) => FindNear(text, Spelling.IsSlipOf);

    /// <summary>As <see cref="FindNear(string)"/>, but only with slips that hardly make another word; for when any words could answer.</summary>
    public Meaning? FindAlmostExact(string? text) => FindNear(text, Spelling.IsPlainSlipOf);

    /// <summary>
    /// The dialog that one of the text's sentences begins by a pattern, and what it says in the slot; null when none does. The longest pattern wins, the first
    /// sentence of several for it.
    /// </summary>
    public Meaning.Begin? FindPattern(string? text) => MatchIn(text) is var (pattern, words) ? new Meaning.Begin(pattern.DialogId, words) : null;

    /// <summary>The one language in which a text is a known sentence; null when it is none, is one in several, or names a language.</summary>
    public Language? LanguageOf(string? text)
    {
        var languages = _byText[PlainText.Of(text)]
            .Where(phrase => phrase.Meaning is not Meaning.Obey { Command: Command.SpeakEnglish or Command.SpeakSpanish })
            .Select(phrase => phrase.Language)
            .Distinct()
            .Take(2)
            .ToList();
        return languages.Count == 0 ? MatchIn(text)?.Pattern.Language : languages.Count == 1 ? languages[0] : null;
    }

    private (Pattern Pattern, string Words)? MatchIn(string? text)
    {
        var sentences = Pattern.SentencesOf(text).ToList();
        foreach (var pattern in _patterns)
        {
            if (sentences.Select(pattern.Match).FirstOrDefault(slot => slot is not null) is { } words)
                return (pattern, words);
        }

        return null;
    }

    private Meaning? FindNear(string? text, Func<string, string, bool> isSlip)
    {
        var plain = Politeness.Strip(PlainText.Of(text));
        if (_byText[plain].FirstOrDefault() is { } exact)
            return exact.Meaning;

        var meanings = _phrases.Where(phrase => isSlip(plain, phrase.Plain)).Select(phrase => phrase.Meaning).Distinct().Take(2).ToList();
        return meanings.Count == 1 ? meanings[0] : null;
    }

    private static Dictionary<DialogRole, string> RolesOf(List<ShopDialog> dialogs)
    {
        var roles = dialogs.Where(dialog => dialog.Role != DialogRole.None).GroupBy(dialog => dialog.Role).ToList();
        return roles.Find(role => role.Skip(1).Any()) is { } twice
            ? throw new InvalidOperationException($"More than one dialog is for {twice.Key}: {string.Join(", ", twice.Select(dialog => dialog.Id))}.")
            : roles.ToDictionary(role => role.Key, role => role.First().Id);
    }

    private static IEnumerable<Phrase> CommandPhrases() =>
        from command in Enum.GetValues<Command>()
        from language in Language.All
        from words in TextFiles.Of<Command>()[command].WrittenIn(language)
        select new Phrase(PlainText.Of(words), language, new Meaning.Obey(command));

    private static IEnumerable<Phrase> ExamplesOf(ShopDialog dialog) =>
        from language in Language.All
        from example in dialog.Examples[language.Code]
        select new Phrase(PlainText.Of(example), language, MeaningOf(dialog));

    private static IEnumerable<Pattern> PatternsOf(ShopDialog dialog) =>
        from language in Language.All
        from example in dialog.Patterns[language.Code]
        select new Pattern(example, language, dialog.Id);

    // A dialog that a command begins may repeat the command's words among its examples.
    private static Meaning MeaningOf(ShopDialog dialog) => dialog.Role switch
    {
        DialogRole.Person => new Meaning.Obey(Command.Person),
        DialogRole.Language => new Meaning.Obey(Command.ChangeLanguage),
        _ => new Meaning.Begin(dialog.Id),
    };
}
