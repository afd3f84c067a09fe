using System.Globalization;
using RetailMessenger.BotFramework.Dialogs.Choices;
using RetailMessenger.Core.Texts;

namespace RetailMessenger.Core.Assistant.Asking;

/// <summary>Reads which of several choices a customer means: by their numbers, by their names, or all. The last choice stands for all.</summary>
internal static class SeveralChoices
{
    private const int LongestNumber = 2;
    private const char Separator = ' ';

    private static readonly string[] Joints =
        ["and", "y", "e", "the", "number", "numbers", "items", "item", "el", "la", "los", "las", "numero", "numeros", "articulo", "articulos", "please", "por", "favor"];

    /// <summary>The places of the choices, from 0, each once; empty when it is not clear which.</summary>
    public static IReadOnlyList<int> Read(string? text, IList<Choice> choices)
    {
        var plain = PlainText.Of(text);
        var pieces = choices.Take(choices.Count - 1).ToList();
        if (choices[^1].IsCalled(plain))
            return [.. Enumerable.Range(0, pieces.Count)];
        if (pieces.FindIndex(choice => choice.IsCalled(plain)) is >= 0 and var named)
            return [named];

        var numbers = PlainText.WordsOf(text).Except(Joints, StringComparer.Ordinal).ToList();
        if (numbers.Count > 0 && numbers.TrueForAll(word => word.Length <= LongestNumber && word.All(char.IsAsciiDigit)))
            return InRange(numbers.ConvertAll(word => int.Parse(word, CultureInfo.InvariantCulture) - 1), pieces.Count);

        var found = ChoiceRecognizers.RecognizeChoices(text, pieces, new FindChoicesOptions { RecognizeNumbers = false });
        return [.. found.Select(match => match.Resolution!.Index).Distinct()];
    }

    /// <summary>The places as one text, as a prompt keeps them.</summary>
    public static string Write(IEnumerable<int> places) => string.Join(Separator, places);

    /// <summary>The places that a prompt kept.</summary>
    public static IReadOnlyList<int> ReadKept(string kept) => [.. kept.Split(Separator).Select(place => int.Parse(place, CultureInfo.InvariantCulture))];

    private static IReadOnlyList<int> InRange(List<int> places, int count) =>
        places.TrueForAll(place => place >= 0 && place < count) ? [.. places.Distinct()] : [];
}
