using System.Runtime.CompilerServices;

namespace RetailMessenger.BotFramework.Schema;

/// <content>How activities of the several types are begun.</content>
public partial class Activity
{
    /// <summary>A message with empty lists of attachments and entities.</summary>
    public static IMessageActivity CreateMessageActivity() => new Activity(ActivityTypes.Message) { Attachments = [], Entities = [] };

    /// <summary>A conversationUpdate with empty lists of members.</summary>
    public static IConversationUpdateActivity CreateConversationUpdateActivity()
        => new Activity(ActivityTypes.ConversationUpdate) { MembersAdded = [], MembersRemoved = [] };

    /// <summary>A contactRelationUpdate.</summary>
    public static IContactRelationUpdateActivity CreateContactRelationUpdateActivity() => new Activity(ActivityTypes.ContactRelationUpdate);

    /// <summary>A typing signal.</summary>
    public static ITypingActivity CreateTypingActivity() => new Activity(ActivityTypes.Typing);

    /// <summary>A handoff activity. Channels act on the events of <c>EventFactory</c> instead.</summary>
    public static IHandoffActivity CreateHandoffActivity() => new Activity(ActivityTypes.Handoff);

    /// <summary>An endOfConversation without code.</summary>
    public static IEndOfConversationActivity CreateEndOfConversationActivity() => new Activity(ActivityTypes.EndOfConversation);

    /// <summary>An event without name.</summary>
    public static IEventActivity CreateEventActivity() => new Activity(ActivityTypes.Event);

    /// <summary>An invoke without name.</summary>
    public static IInvokeActivity CreateInvokeActivity() => new Activity(ActivityTypes.Invoke);

    /// <summary>A command; the name of one of your own begins with <c>application/</c>.</summary>
    public static ICommandActivity CreateCommandActivity(string name) => new Activity(ActivityTypes.Command) { Name = name };

    /// <summary>The result of a command.</summary>
    public static ICommandResultActivity CreateCommandResultActivity(string name) => new Activity(ActivityTypes.CommandResult) { Name = name };

    /// <summary>A trace; its value type defaults to the value's type name and its label to the calling member.</summary>
    public static ITraceActivity CreateTraceActivity(
        string name, string? valueType = null, object? value = null, [CallerMemberName] string? label = null)
        => new Activity(ActivityTypes.Trace) { Name = name, Label = label, ValueType = valueType ?? value?.GetType().Name, Value = value };

    /// <summary>A trace that answers this activity.</summary>
    public ITraceActivity CreateTrace(string name, object? value = null, string? valueType = null, [CallerMemberName] string? label = null)
        => Answer((Activity)CreateTraceActivity(name, valueType, value, label));

    /// <summary>
    /// A message that answers this activity, with empty lists of attachments and entities. The time stamp is left to the adapter.
    /// </summary>
    public Activity CreateReply(string? text = null, string? locale = null)
    {
        var reply = Answer((Activity)CreateMessageActivity());
        reply.Text = text ?? string.Empty;
        reply.Locale = locale ?? Locale;
        return reply;
    }

    private Activity Answer(Activity reply)
    {
        reply.From = new ChannelAccount(Recipient?.Id, Recipient?.Name);
        reply.Recipient = new ChannelAccount(From?.Id, From?.Name);
        reply.Conversation = new ConversationAccount(Conversation?.IsGroup, id: Conversation?.Id, name: Conversation?.Name);
        reply.ReplyToId = Id;
        reply.ServiceUrl = ServiceUrl;
        reply.ChannelId = ChannelId;
        return reply;
    }
}
