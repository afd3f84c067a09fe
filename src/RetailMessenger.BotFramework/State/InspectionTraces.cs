using System.Text.Json;
using RetailMessenger.BotFramework.Schema;

namespace RetailMessenger.BotFramework.State;

/// <summary>What a watcher is shown, by the names and types that the Bot Framework Emulator knows.</summary>
internal static class InspectionTraces
{
    private const string Schemas = "https://www.botframework.com/schemas/";

    public static ITraceActivity Received(Activity activity) => OfActivity(activity, "ReceivedActivity", "Received Activity");

    public static ITraceActivity Sent(Activity activity) => OfActivity(activity, "SentActivity", "Sent Activity");

    public static ITraceActivity Updated(Activity activity) => OfActivity(activity, "MessageUpdate", "Updated Message");

    public static ITraceActivity Deleted(ConversationReference reference) =>
        Activity.CreateTraceActivity("MessageDelete", Schemas + "conversationReference", reference, "Deleted Message");

    public static ITraceActivity State(JsonElement? userState, JsonElement? conversationState) =>
        Activity.CreateTraceActivity("BotState", Schemas + "botState", new { userState, conversationState }, "Bot State");

    public static ITraceActivity Failed(Exception exception) =>
        Activity.CreateTraceActivity("TurnError", Schemas + "error", exception.ToString(), "Turn Error");

    private static ITraceActivity OfActivity(Activity activity, string name, string label) =>
        Activity.CreateTraceActivity(name, Schemas + "activity", activity.Clone(), label);
}
