using RetailMessenger.BotFramework.Schema;

namespace RetailMessenger.BotFramework.Turns;

/// <summary>Throws <see cref="ArgumentNullException"/> for what a bot must not leave out.</summary>
public static class BotAssert
{
    /// <summary>There is an activity.</summary>
    public static void ActivityNotNull(IActivity? activity) => ArgumentNullException.ThrowIfNull(activity);

    /// <summary>There is a turn.</summary>
    public static void ContextNotNull(ITurnContext? turnContext) => ArgumentNullException.ThrowIfNull(turnContext);

    /// <summary>There is a reference.</summary>
    public static void ConversationReferenceNotNull(ConversationReference? reference) => ArgumentNullException.ThrowIfNull(reference);

    /// <summary>There is a list of activities.</summary>
    public static void ActivityListNotNull(IEnumerable<Activity>? activities) => ArgumentNullException.ThrowIfNull(activities);

    /// <summary>There is middleware.</summary>
    public static void MiddlewareNotNull(IMiddleware? middleware) => ArgumentNullException.ThrowIfNull(middleware);

    /// <summary>There is a list of middleware.</summary>
    public static void MiddlewareNotNull(IEnumerable<IMiddleware>? middleware) => ArgumentNullException.ThrowIfNull(middleware);
}
