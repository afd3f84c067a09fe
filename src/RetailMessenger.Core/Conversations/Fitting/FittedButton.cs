using RetailMessenger.BotFramework.Schema;

namespace RetailMessenger.Core.Conversations.Fitting;

/// <summary>A button whose title and payload a network takes.</summary>
internal static class FittedButton
{
    /// <summary>A choice; where what it carries is too long, it carries its label, by which it is found again.</summary>
    public static CardAction Of(CardAction action, string title, int longestValue, string label)
    {
        var payload = ChoicePayload.Of(action);
        return new CardAction(ActionTypes.PostBack, title, action.Image, value: payload.Length <= longestValue ? payload : label);
    }
}
