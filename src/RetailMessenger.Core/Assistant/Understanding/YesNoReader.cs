using System.Collections.Frozen;
using RetailMessenger.BotFramework.Dialogs.Recognizers;
using RetailMessenger.Core.Texts;

namespace RetailMessenger.Core.Assistant.Understanding;

/// <summary>
/// Reads the answer to a question whether something is to be done, in any language of the shop. A yes is one only if nothing in the message says
/// otherwise and every word of it is known: what is not understood might be a condition. Thanks and goodbyes end a talk, so that with them it is asked again.
/// Where a wrong guess does no harm, a <see cref="BooleanRecognizer"/> takes what was probably meant.
/// </summary>
public static class YesNoReader
{
    private const int Longest = 200;

    private static readonly FrozenDictionary<string, Kind> Kinds = Language.All
        .SelectMany(language => TextFiles.ReadLines(typeof(YesNoReader), nameof(YesNo), language))
        .Select(line => line.Split(':', 2))
        .SelectMany(parts => PlainText.WordsOf(parts[1]).Select(word => (Word: word, Kind: Enum.Parse<Kind>(parts[0], ignoreCase: true))))
        .GroupBy(known => known.Word, StringComparer.Ordinal)
        .ToFrozenDictionary(known => known.Key, known => known.Max(each => each.Kind), StringComparer.Ordinal);

    private static readonly string[] NotAtAll = ["problem", "problems", "prob", "issue", "issues", "worries", "worry", "doubt", "doubts", "problema"];

    // From what counts least to what counts most, where a word is in two lists.
    private enum Kind
    {
        Unknown,
        Around,
        Fine,
        Yes,
        No,
        Doubt,
    }

    /// <summary>Reads an answer.</summary>
    public static YesNo Read(string? text)
    {
        if (text is null || text.Length > Longest || text.Contains('?', StringComparison.Ordinal))
            return YesNo.Unclear;

        var kinds = WordsOf(text).SelectMany(KindsOf).ToList();
        if (kinds.Count == 0)
            return ReadThumb(text);
        if (kinds.Contains(Kind.No))
            return !kinds.Contains(Kind.Yes) && (LeadsWithNo(kinds) || !kinds.Contains(Kind.Unknown)) ? YesNo.No : YesNo.Unclear;
        return kinds.Exists(IsYes) && kinds.TrueForAll(kind => kind == Kind.Around || IsYes(kind)) ? YesNo.Yes : YesNo.Unclear;
    }

    private static YesNo ReadThumb(string text) => BooleanRecognizer.Recognize(text) switch
    {
        true => YesNo.Yes,
        false => YesNo.No,
        null => YesNo.Unclear,
    };

    // "No, I want the other one" is a no, whatever follows; "don't send it yet" may be something else.
    private static bool LeadsWithNo(List<Kind> kinds) => kinds.Find(kind => kind is not Kind.Fine) == Kind.No;

    private static bool IsYes(Kind kind) => kind is Kind.Yes or Kind.Fine;

    // "No problem" is none.
    private static IEnumerable<string> WordsOf(string text)
    {
        var words = PlainText.WordsOf(text);
        for (var i = 0; i < words.Length; i++)
        {
            var agrees = words[i] is "no" or "not" or "ningun" && words.Skip(i + 1).Take(2).Any(NotAtAll.Contains);
            if (!agrees)
            {
                yield return words[i];
                continue;
            }

            yield return "noproblem";
            i = Array.FindIndex(words, i, NotAtAll.Contains);
        }
    }

    // People type two words as one ("oksure"), letters too often ("yesss") and beside the right one.
    private static IEnumerable<Kind> KindsOf(string word)
    {
        if (Find(word) is { } kind)
            return [kind];
        for (var i = 2; i < word.Length - 1; i++)
        {
            if (Find(word[..i]) is { } first and not Kind.Around && Find(word[i..]) is { } second)
                return [first, second];
        }

        return [Kinds.Where(known => IsSlipOf(word, known.Key, known.Value)).Select(known => known.Value).DefaultIfEmpty(Kind.Unknown).Max()];
    }

    // A no is believed sooner than a yes.
    private static bool IsSlipOf(string word, string known, Kind kind) =>
        kind is Kind.No or Kind.Doubt ? Spelling.IsSlipOf(word, known) : Spelling.IsPlainSlipOf(word, known);

    private static Kind? Find(string word) =>
        Kinds.TryGetValue(word, out var kind) || Kinds.TryGetValue(WithoutRepeats(word), out kind) ? kind : null;

    private static string WithoutRepeats(string word) => string.Concat(word.Where((letter, i) => i == 0 || letter != word[i - 1]));
}
