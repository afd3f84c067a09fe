using RetailMessenger.BotFramework.Dialogs;
using RetailMessenger.BotFramework.Dialogs.Choices;
using RetailMessenger.Core.Assistant.Asking;
using RetailMessenger.Core.Texts;

namespace RetailMessenger.Core.Assistant;

/// <summary>What the innermost open dialog waits for.</summary>
/// <param name="TakesAnyWords">Whether the customer may answer in words of their own, so that only exact commands are obeyed.</param>
/// <param name="Choices">The answers to choose from, if it is a choice.</param>
/// <param name="IsOpen">Whether other answers are expected as well, so that only one that stands there word for word is taken for a choice.</param>
internal sealed record WaitingPrompt(bool TakesAnyWords, IList<Choice> Choices, bool IsOpen = false)
{
    private static readonly WaitingPrompt Nothing = new(false, []);

    public static WaitingPrompt Of(DialogContext stack)
    {
        try
        {
            return OfLeaf(stack);
        }
        catch (DialogChangedException)
        {
            // What nobody can read waits for nothing: the customer may still ask for something else.
            return Nothing;
        }
    }

    /// <summary>Whether a text is, word for word, one of the choices.</summary>
    public bool Offers(string? text) => Choices.Any(choice => choice.IsCalled(PlainText.Of(text)));

    /// <summary>Whether a text picks one of the choices in any way.</summary>
    public bool Recognises(string? text, string? locale) =>
        Choices.Count > 0 && !IsOpen && ChoiceRecognizers.RecognizeChoices(text, Choices, new FindChoicesOptions { Locale = locale }).Count > 0;

    private static WaitingPrompt OfLeaf(DialogContext stack)
    {
        var leaf = stack;
        while (leaf.Child is { ActiveDialog: not null } child)
            leaf = child;
        if (leaf.ActiveDialog is not { } active)
            return Nothing;

        var options = active.State.TryGetValue("options", out var stored) ? stored as PromptOptions : null;
        var prompt = leaf.FindDialog(active.Id);
        return new WaitingPrompt(prompt is TextPrompt, options?.Choices ?? [], prompt is OpenPrompt);
    }
}
