using RetailMessenger.BotFramework.Schema;

namespace RetailMessenger.Core.Conversations.Fitting;

/// <summary>
/// Makes of any activity what a channel can show, losing nothing that the customer must be able to do: choices become what can be tapped there, or a
/// numbered text; cards become the channel's cards, or text with links; long texts are divided. The same activity always gives the same parts.
/// </summary>
public static class ActivityFitter
{
    /// <summary>Fits an activity.</summary>
    public static FittedReply Fit(Activity activity, ChannelProfile profile)
    {
        ArgumentNullException.ThrowIfNull(activity);
        ArgumentNullException.ThrowIfNull(profile);
        if (profile.Display is not { } display)
            return new FittedReply([activity], [.. Buttons.Of(activity).Where(Buttons.IsChoice).Select(Tappable)], []);

        return activity.Type switch
        {
            ActivityTypes.Message => new MessageFitting(activity, display).Fit(),
            ActivityTypes.Event => new FittedReply([activity], [], []),
            _ => new FittedReply([], [], []),
        };
    }

    private static FittedChoice Tappable(CardAction action) => new(action.Title ?? "", action.Title ?? "", action);
}
