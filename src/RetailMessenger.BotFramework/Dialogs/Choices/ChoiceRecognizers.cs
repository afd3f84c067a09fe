using System.Text.Json;

namespace RetailMessenger.BotFramework.Dialogs.Choices;

/// <summary>Reads which of a list of choices a customer means.</summary>
public static class ChoiceRecognizers
{
    private const string ChoiceType = "choice";

    /// <inheritdoc cref="RecognizeChoices(string, IList{Choice}, FindChoicesOptions)"/>
    public static List<ModelResult<FoundChoice>> RecognizeChoices(string? utterance, IList<string> list, FindChoicesOptions? options = null) =>
        RecognizeChoices(utterance, ChoiceFactory.ToChoices(list), options);

    /// <summary>
    /// Reads choices by payload; else by name as <see cref="Find.FindChoices(string, IList{Choice}, FindChoicesOptions)"/> does, correctly spelt
    /// or nearly; else by ordinal; else by number. The first way that finds anything is the only one, so that "the first division book" is not
    /// taken for the first choice.
    /// <para>Ordinals and numbers count the choices from 1, or from the end, but never override a name: where just one choice is a number with
    /// at most one other word ("2 weeks", "size 10"), that number means this choice wherever it stands, and an ordinal that is part of just one
    /// name means that one. Where several names have it, nothing is found. English and Spanish; other languages are read as English.</para>
    /// </summary>
    public static List<ModelResult<FoundChoice>> RecognizeChoices(string? utterance, IList<Choice> list, FindChoicesOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(list);
        if (string.IsNullOrWhiteSpace(utterance))
        {
            return [];
        }

        options ??= new FindChoicesOptions();
        if (RecognizePayload(utterance, list) is { } tapped)
        {
            return [tapped];
        }

        var found = Find.FindChoices(utterance, list, options);
        if (found.Count == 0 && options.RecognizeOrdinals)
        {
            found = new ChoicePositions(list, options).ByOrdinal(utterance);
        }

        if (found.Count == 0 && options.RecognizeNumbers)
        {
            found = new ChoicePositions(list, options).ByNumber(utterance);
        }

        return found;
    }

    /// <summary>The choice whose button sends exactly this, as the text or the value of an activity; else null.</summary>
    internal static ModelResult<FoundChoice>? RecognizePayload(object? sent, IList<Choice> list)
    {
        var payload = sent switch
        {
            string text => text.Trim(),
            JsonElement { ValueKind: JsonValueKind.String } element => element.GetString(),
            _ => null,
        };
        for (var index = 0; !string.IsNullOrEmpty(payload) && index < list.Count; index++)
        {
            if (string.Equals(payload, list[index].Payload, StringComparison.Ordinal)
                || string.Equals(payload, list[index].Action?.Value as string, StringComparison.Ordinal))
            {
                return Result(list, index, payload, sent is string said ? said.IndexOf(payload, StringComparison.Ordinal) : 0);
            }
        }

        return null;
    }

    internal static ModelResult<FoundChoice> Result(IList<Choice> list, int index, string text, int start) => new()
    {
        Text = text,
        Start = start,
        End = start + text.Length - 1,
        TypeName = ChoiceType,
        Resolution = new FoundChoice { Value = list[index].Value, Index = index, Score = 1, Payload = list[index].Payload },
    };
}
