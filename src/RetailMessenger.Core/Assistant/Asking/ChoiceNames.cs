using RetailMessenger.BotFramework.Dialogs.Choices;
using RetailMessenger.Core.Texts;

namespace RetailMessenger.Core.Assistant.Asking;

/// <summary>Compares choices with whole messages.</summary>
internal static class ChoiceNames
{
    /// <summary>Whether a text, as <see cref="PlainText"/> writes it, is one of the words for the choice.</summary>
    public static bool IsCalled(this Choice choice, string plain) =>
        PlainText.Of(choice.Value) == plain || choice.Synonyms?.Exists(synonym => PlainText.Of(synonym) == plain) == true;
}
