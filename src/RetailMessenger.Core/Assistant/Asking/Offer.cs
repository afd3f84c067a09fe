using RetailMessenger.BotFramework.Schema;
using RetailMessenger.BotFramework.Turns;

namespace RetailMessenger.Core.Assistant.Asking;

/// <summary>Makes messages with buttons that say their own title: tapping one and typing it are the same.</summary>
public static class Offer
{
    /// <summary>A statement; the customer may pick something or go on with anything else.</summary>
    public static Activity Of(string text, params IEnumerable<string> titles) => Make(text, titles, InputHints.AcceptingInput);

    /// <summary>A question.</summary>
    public static Activity Asking(string text, params IEnumerable<string> titles) => Make(text, titles, InputHints.ExpectingInput);

    /// <summary>A remark before something else that is said in the same turn.</summary>
    public static Activity Remark(string text) => Make(text, [], InputHints.IgnoringInput);

    private static Activity Make(string text, IEnumerable<string> titles, string inputHint)
    {
        var message = MessageFactory.Text(text, null, inputHint);
        var actions = titles.Select(title => new CardAction(ActionTypes.ImBack, title, value: title)).ToList();
        message.SuggestedActions = actions.Count > 0 ? new SuggestedActions { Actions = actions } : null;
        return message;
    }
}
