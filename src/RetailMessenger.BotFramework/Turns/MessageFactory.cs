using RetailMessenger.BotFramework.Schema;

namespace RetailMessenger.BotFramework.Turns;

/// <summary>Makes messages. A blank text or speech is left out; the input hint is <see cref="InputHints.AcceptingInput"/> unless given.</summary>
public static class MessageFactory
{
    /// <summary>A text.</summary>
    public static Activity Text(string? text, string? ssml = null, string? inputHint = null) => Message(text, ssml, inputHint);

    /// <summary>Buttons above the input box; pressing one says its caption.</summary>
    public static IMessageActivity SuggestedActions(
        IEnumerable<string> actions, string? text = null, string? ssml = null, string? inputHint = null, IList<string>? toList = null)
    {
        ArgumentNullException.ThrowIfNull(actions);
        return SuggestedActions(
            actions.Select(action => new CardAction(ActionTypes.ImBack, action, value: action)), text, ssml, inputHint, toList);
    }

    /// <summary>Buttons above the input box, for everybody or for the members in <paramref name="toList"/>.</summary>
    public static IMessageActivity SuggestedActions(
        IEnumerable<CardAction> cardActions, string? text = null, string? ssml = null, string? inputHint = null, IList<string>? toList = null)
    {
        ArgumentNullException.ThrowIfNull(cardActions);
        var message = Message(text, ssml, inputHint);
        message.SuggestedActions = new SuggestedActions(toList, cardActions.ToList());
        return message;
    }

    /// <summary>One attachment.</summary>
    public static IMessageActivity Attachment(Attachment attachment, string? text = null, string? ssml = null, string? inputHint = null)
    {
        ArgumentNullException.ThrowIfNull(attachment);
        return Attachments([attachment], null, text, ssml, inputHint);
    }

    /// <summary>Several attachments, laid out as the channel likes.</summary>
    public static IMessageActivity Attachment(
        IEnumerable<Attachment> attachments, string? text = null, string? ssml = null, string? inputHint = null)
        => Attachments(attachments, null, text, ssml, inputHint);

    /// <summary>Several attachments side by side.</summary>
    public static IMessageActivity Carousel(
        IEnumerable<Attachment> attachments, string? text = null, string? ssml = null, string? inputHint = null)
        => Attachments(attachments, AttachmentLayoutTypes.Carousel, text, ssml, inputHint);

    /// <summary>Several attachments, one below the other.</summary>
    public static IMessageActivity List(IEnumerable<Attachment> attachments, string? text = null, string? ssml = null, string? inputHint = null)
        => Attachments(attachments, AttachmentLayoutTypes.List, text, ssml, inputHint);

    /// <summary>A picture, a sound, a video or a file by address.</summary>
    public static IMessageActivity ContentUrl(
        string url, string contentType, string? name = null, string? text = null, string? ssml = null, string? inputHint = null)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(url);
        ArgumentException.ThrowIfNullOrWhiteSpace(contentType);
        return Attachment(new Attachment(contentType, url, name: name ?? string.Empty), text, ssml, inputHint);
    }

    private static Activity Attachments(IEnumerable<Attachment> attachments, string? layout, string? text, string? ssml, string? inputHint)
    {
        ArgumentNullException.ThrowIfNull(attachments);
        var message = Message(text, ssml, inputHint);
        message.AttachmentLayout = layout;
        message.Attachments = [.. attachments];
        return message;
    }

    private static Activity Message(string? text, string? ssml, string? inputHint)
    {
        var message = (Activity)Activity.CreateMessageActivity();

        // Clients draw an empty bubble for an empty text.
        message.Text = string.IsNullOrWhiteSpace(text) ? null : text;
        message.Speak = string.IsNullOrWhiteSpace(ssml) ? null : ssml;
        message.InputHint = inputHint ?? InputHints.AcceptingInput;
        return message;
    }
}
