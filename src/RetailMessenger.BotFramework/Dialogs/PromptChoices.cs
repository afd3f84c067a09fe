using RetailMessenger.BotFramework.Dialogs.Choices;
using RetailMessenger.BotFramework.Schema;

namespace RetailMessenger.BotFramework.Dialogs;

/// <summary>Adds choices to a question without touching the question itself, which may be shared by conversations.</summary>
internal static class PromptChoices
{
    public static IMessageActivity Append(
        IMessageActivity? prompt, string channelId, IList<Choice>? choices, ListStyle style, ChoiceFactoryOptions? options)
    {
        var shown = WithChoices(prompt?.Text, channelId, choices ?? [], style, options, prompt?.Conversation?.ConversationType);
        if (prompt is not Activity question)
        {
            return shown;
        }

        var copy = question.Clone();
        copy.InputHint = question.InputHint is InputHints.IgnoringInput ? InputHints.IgnoringInput : InputHints.ExpectingInput;
        copy.Text = shown.Text;
        if (shown.SuggestedActions?.Actions is { Count: > 0 })
        {
            copy.SuggestedActions = shown.SuggestedActions;
        }

        if (shown.Attachments is { Count: > 0 } cards)
        {
            copy.Attachments = [.. question.Attachments ?? [], .. cards];
        }

        return copy;
    }

    private static IMessageActivity WithChoices(
        string? text, string channelId, IList<Choice> choices, ListStyle style, ChoiceFactoryOptions? options, string? conversationType) =>
        style switch
        {
            ListStyle.Inline => ChoiceFactory.Inline(choices, text, speak: null, options),
            ListStyle.List => ChoiceFactory.List(choices, text, speak: null, options),
            ListStyle.SuggestedAction => ChoiceFactory.SuggestedAction(choices, text),
            ListStyle.HeroCard => ChoiceFactory.HeroCard(choices, text),
            ListStyle.None => new Activity { Type = ActivityTypes.Message, Text = text, InputHint = InputHints.ExpectingInput },
            _ => ChoiceFactory.ForChannel(channelId, choices, text, speak: null, options, conversationType),
        };
}
