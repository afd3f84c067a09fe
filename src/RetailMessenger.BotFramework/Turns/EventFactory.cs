using RetailMessenger.BotFramework.Schema;

namespace RetailMessenger.BotFramework.Turns;

/// <summary>Makes the events by which a conversation changes hands.</summary>
public static class EventFactory
{
    private const string TranscriptName = "Transcript";
    private const string TranscriptType = "application/json";

    /// <summary>
    /// Asks for a person. <paramref name="handoffContext"/> says to whom and how urgently, in a form that bot and hub agree on;
    /// <paramref name="transcript"/> is what was said so far.
    /// </summary>
    public static IEventActivity CreateHandoffInitiation(ITurnContext turnContext, object? handoffContext, Transcript? transcript = null)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        var handoff = CreateHandoffEvent(HandoffEventNames.InitiateHandoff, handoffContext, turnContext.Activity.Conversation);
        handoff.From = turnContext.Activity.From;
        handoff.RelatesTo = turnContext.Activity.GetConversationReference();
        handoff.ReplyToId = turnContext.Activity.Id;
        handoff.ServiceUrl = turnContext.Activity.ServiceUrl;
        handoff.ChannelId = turnContext.Activity.ChannelId;
        if (transcript is not null) handoff.Attachments = [new Attachment(TranscriptType, content: transcript, name: TranscriptName)];
        return handoff;
    }

    /// <summary>Says what became of a request for a person: accepted, failed or completed.</summary>
    public static IEventActivity CreateHandoffStatus(ConversationAccount conversation, string state, string? message = null)
    {
        ArgumentNullException.ThrowIfNull(conversation);
        ArgumentException.ThrowIfNullOrEmpty(state);
        var value = new Dictionary<string, string>(StringComparer.Ordinal) { ["state"] = state };
        if (message is not null) value["message"] = message;
        return CreateHandoffEvent(HandoffEventNames.HandoffStatus, value, conversation);
    }

    private static Activity CreateHandoffEvent(string name, object? value, ConversationAccount? conversation) => new(ActivityTypes.Event)
    {
        Name = name,
        Value = value,
        Id = Guid.NewGuid().ToString(),
        Conversation = conversation,
        Attachments = [],
        Entities = [],
    };
}
