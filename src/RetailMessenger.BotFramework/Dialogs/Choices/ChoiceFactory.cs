using System.Globalization;
using System.Text;
using RetailMessenger.BotFramework.Schema;

namespace RetailMessenger.BotFramework.Dialogs.Choices;

/// <summary>Puts a list of choices into a message.</summary>
public static class ChoiceFactory
{
    private const int MostInASentence = 3;

    /// <summary>
    /// The form that suits the channel: suggested actions where there are enough of them; else a hero card; else a sentence for up to three
    /// choices; else a numbered list. Captions that are too long for a button always make a numbered list.
    /// </summary>
    public static IMessageActivity ForChannel(
        string? channelId,
        IList<Choice>? list,
        string? text = null,
        string? speak = null,
        ChoiceFactoryOptions? options = null,
        string? conversationType = null,
        IList<string>? toList = null)
    {
        list ??= [];
        var longTitles = list.Any(choice => TitleOf(choice).Length > Channel.MaxActionTitleLength(channelId));
        var suggested = Channel.SupportsSuggestedActions(channelId, list.Count, conversationType);
        return (longTitles, suggested) switch
        {
            (false, true) => SuggestedAction(list, text, speak, toList),
            (false, false) when Channel.SupportsCardActions(channelId, list.Count) => HeroCard(list, text, speak),
            (false, false) when list.Count <= MostInASentence => Inline(list, text, speak, options),
            _ => List(list, text, speak, options),
        };
    }

    /// <summary>One sentence: <c>{text} (1) A, (2) B, or (3) C</c>.</summary>
    public static Activity Inline(IList<Choice>? choices, string? text = null, string? speak = null, ChoiceFactoryOptions? options = null)
    {
        choices ??= [];
        var sentence = new StringBuilder(text);
        for (var index = 0; index < choices.Count; index++)
        {
            var isLast = index == choices.Count - 1;
            sentence.Append((index, isLast) switch
            {
                (0, _) => sentence.Length == 0 ? string.Empty : " ",
                (1, true) => options?.InlineOr ?? " or ",
                (_, true) => options?.InlineOrMore ?? ", or ",
                _ => options?.InlineSeparator ?? ", ",
            });
            if (options?.IncludeNumbers ?? true)
            {
                sentence.Append(CultureInfo.InvariantCulture, $"({index + 1}) ");
            }

            sentence.Append(TitleOf(choices[index]));
        }

        return Message(sentence.ToString(), speak);
    }

    /// <inheritdoc cref="List(IList{Choice}, string, string, ChoiceFactoryOptions)"/>
    public static Activity List(IList<string> choices, string? text = null, string? speak = null, ChoiceFactoryOptions? options = null) =>
        List(ToChoices(choices), text, speak, options);

    /// <summary>The text, an empty line, and a line for each choice: <c>1. A</c>, or <c>- A</c> when numbers are not wanted.</summary>
    public static Activity List(IList<Choice>? choices, string? text = null, string? speak = null, ChoiceFactoryOptions? options = null)
    {
        choices ??= [];
        var list = new StringBuilder(text);
        list.Append("\n\n   ");
        for (var index = 0; index < choices.Count; index++)
        {
            if (index > 0)
            {
                list.Append("\n   ");
            }

            list.Append(options?.IncludeNumbers ?? true ? string.Create(CultureInfo.InvariantCulture, $"{index + 1}. ") : "- ");
            list.Append(TitleOf(choices[index]));
        }

        return Message(list.ToString(), speak);
    }

    /// <inheritdoc cref="SuggestedAction(IList{Choice}, string, string)"/>
    public static IMessageActivity SuggestedAction(IList<string> choices, string? text = null, string? speak = null) =>
        SuggestedAction(ToChoices(choices), text, speak);

    /// <summary>The text with a suggested action for each choice.</summary>
    public static IMessageActivity SuggestedAction(IList<Choice>? choices, string? text = null, string? speak = null) =>
        SuggestedAction(choices, text, speak, toList: null);

    /// <summary>As above, shown only to the members of the conversation whose ids are in <paramref name="toList"/>.</summary>
    public static IMessageActivity SuggestedAction(IList<Choice>? choices, string? text, string? speak, IList<string>? toList)
    {
        var message = Message(text, speak);
        message.SuggestedActions = new SuggestedActions { Actions = ButtonsOf(choices), To = toList };
        return message;
    }

    /// <summary>A hero card with the text and a button for each choice.</summary>
    public static IMessageActivity HeroCard(IList<Choice>? choices, string? text = null, string? speak = null)
    {
        var message = Message(text: null, speak);
        message.Attachments = [new HeroCard { Text = text, Buttons = ButtonsOf(choices) }.ToAttachment()];
        return message;
    }

    /// <summary>Makes choices that are called as the values are.</summary>
    public static IList<Choice> ToChoices(IList<string>? choices) =>
        choices is null ? [] : choices.Select(value => new Choice(value)).ToList();

    internal static string TitleOf(Choice choice) =>
        string.IsNullOrEmpty(choice.Action?.Title) ? choice.Value ?? string.Empty : choice.Action.Title;

    private static Activity Message(string? text, string? speak) => new()
    {
        Type = ActivityTypes.Message,
        Text = text,
        Speak = speak,
        InputHint = InputHints.ExpectingInput,
    };

    private static List<CardAction> ButtonsOf(IList<Choice>? choices) => (choices ?? []).Select(ButtonOf).ToList();

    private static CardAction ButtonOf(Choice choice)
    {
        var title = TitleOf(choice);
        var action = choice.Action;
        var payload = choice.Payload;
        return new CardAction
        {
            Type = action?.Type ?? (payload is null ? ActionTypes.ImBack : ActionTypes.MessageBack),
            Title = title,
            Value = action?.Value ?? payload ?? choice.Value ?? title,
            Text = action?.Text ?? (payload is null ? null : title),
            DisplayText = action?.DisplayText ?? (payload is null ? null : title),
            Image = action?.Image,
            ImageAltText = action?.ImageAltText,
            ChannelData = action?.ChannelData,
        };
    }
}
