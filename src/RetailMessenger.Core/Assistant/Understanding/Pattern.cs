using System.Text.RegularExpressions;
using RetailMessenger.Core.Texts;

namespace RetailMessenger.Core.Assistant.Understanding;

/// <summary>
/// An example with an open slot, such as <c>do you have {words}</c>: the words around the slot are said as they stand, apart from slips, and what stands
/// in the slot is the customer's. <c>{words}</c> takes anything that says something, <c>{number}</c> only what has a digit in it.
/// </summary>
internal sealed partial class Pattern
{
    private const string Number = "{number}";

    private static readonly char[] Around = [.. " \t\r\n.,;:!?¿¡…"];

    private readonly string[] _before;
    private readonly string[] _after;
    private readonly bool _isNumber;

    /// <exception cref="FormatException">The example has no slot, several, or one of another name, or nothing stands beside it.</exception>
    public Pattern(string example, Language language, string dialogId)
    {
        var slots = Slot().Matches(example);
        if (slots is not [var slot])
            throw new FormatException($"\"{example}\" must have one slot, {{words}} or {{number}}.");

        (Example, Language, DialogId, _isNumber) = (example, language, dialogId, slot.Value == Number);
        _before = PlainText.WordsOf(example[..slot.Index]);
        _after = PlainText.WordsOf(example[(slot.Index + slot.Length)..]);
        Plain = string.Join(' ', [.. _before, slot.Value, .. _after]);
        Words = _before.Length + _after.Length;
        if (Words == 0)
            throw new FormatException($"\"{example}\" has no words beside its slot.");
    }

    /// <summary>As it is written.</summary>
    public string Example { get; }

    /// <summary>As <see cref="PlainText"/> writes it, with its slot.</summary>
    public string Plain { get; }

    /// <summary>The language in which it is said.</summary>
    public Language Language { get; }

    /// <summary>The dialog that it begins.</summary>
    public string DialogId { get; }

    /// <summary>How many words it has beside its slot: of several that match, the one with the most says the most.</summary>
    public int Words { get; }

    /// <summary>Whether a line of examples is a pattern.</summary>
    public static bool Is(string example) => example.Contains('{', StringComparison.Ordinal);

    /// <summary>The sentences of a message, each as the words of which patterns are made up; polite words around them are left out.</summary>
    public static IEnumerable<IReadOnlyList<PlacedWord>> SentencesOf(string? text) =>
        SentenceEnd().Split(text ?? "").Select(PlacedWord.In).Select(Politeness.Strip).Where(words => words.Count > 0);

    /// <summary>What the customer said in the slot, as it was written; null when the sentence is not of this pattern.</summary>
    public string? Match(IReadOnlyList<PlacedWord> sentence)
    {
        var end = sentence.Count - _after.Length;
        if (end <= _before.Length || !Says(sentence, 0, _before) || !Says(sentence, end, _after))
            return null;

        var slot = sentence.Skip(_before.Length).Take(end - _before.Length).ToList();
        var says = _isNumber
            ? slot.Exists(word => word.Plain.Any(char.IsAsciiDigit))
            : slot.Exists(word => !FunctionWords.Contain(word.Plain));
        return says ? PlacedWord.TextOf(slot).Trim(Around) : null;
    }

    private static bool Says(IReadOnlyList<PlacedWord> sentence, int from, string[] words)
    {
        for (var i = 0; i < words.Length; i++)
        {
            var said = sentence[from + i].Plain;
            if (said != words[i] && !Spelling.IsSlipOf(said, words[i]))
                return false;
        }

        return true;
    }

    [GeneratedRegex(@"\{(words|number)\}", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Slot();

    [GeneratedRegex(@"[.!?…]+(\s+|$)|\n", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex SentenceEnd();
}
