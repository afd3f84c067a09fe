using RetailMessenger.BotFramework.Schema;

namespace RetailMessenger.BotFramework.Turns;

/// <summary>
/// Sees what is about to be sent and may change it: the list and its activities belong to this sending alone. Call
/// <paramref name="next"/> to go on; without it nothing is sent. The responses come in the order of the list.
/// </summary>
public delegate Task<ResourceResponse[]> SendActivitiesHandler(
    ITurnContext turnContext, List<Activity> activities, Func<Task<ResourceResponse[]>> next);
