using RetailMessenger.BotFramework.Turns;

namespace RetailMessenger.BotFramework.Dialogs;

/// <summary>What time it is for a prompt, and for the customer whom it asks.</summary>
internal static class PromptClock
{
    public static DateTimeOffset Now(ITurnContext turnContext) =>
        (turnContext.TurnState.Get<TimeProvider>() ?? TimeProvider.System).GetUtcNow();

    /// <summary>
    /// The time on the customer's clock when the activity was written: as the channel tells it; else in the time zone that it names; else in UTC.
    /// </summary>
    public static DateTime OfCustomer(ITurnContext turnContext)
    {
        var activity = turnContext.Activity;
        if (activity.LocalTimestamp is { } local)
        {
            return local.DateTime;
        }

        var moment = activity.Timestamp ?? Now(turnContext);
        return activity.LocalTimezone is { Length: > 0 } name && TimeZoneInfo.TryFindSystemTimeZoneById(name, out var zone)
            ? TimeZoneInfo.ConvertTime(moment, zone).DateTime
            : moment.UtcDateTime;
    }
}
