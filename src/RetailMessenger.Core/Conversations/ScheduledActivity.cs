namespace RetailMessenger.Core.Conversations;

/// <summary>A message that enters the log when it is due, and blocks nothing until then.</summary>
/// <param name="Id">Unique; scheduling the same id again changes nothing.</param>
/// <param name="Conversation">Where it goes.</param>
/// <param name="Due">When; a time that has passed means at once.</param>
/// <param name="Direction">Out for a message to the customer; In for something that the bot is to answer, such as the retry of a parked turn.</param>
/// <param name="ActivityBody">The activity's JSON without <c>id</c> and <c>timestamp</c>.</param>
public sealed record ScheduledActivity(string Id, ConversationKey Conversation, DateTimeOffset Due, Direction Direction, string ActivityBody);
