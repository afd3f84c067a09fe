namespace RetailMessenger.BotFramework.Schema;

/// <content>The same activity seen as one of its types.</content>
public partial class Activity
{
    /// <inheritdoc/>
    public IMessageActivity? AsMessageActivity() => IsActivity(ActivityTypes.Message) ? this : null;

    /// <inheritdoc/>
    public IContactRelationUpdateActivity? AsContactRelationUpdateActivity() => IsActivity(ActivityTypes.ContactRelationUpdate) ? this : null;

    /// <inheritdoc/>
    public IInstallationUpdateActivity? AsInstallationUpdateActivity() => IsActivity(ActivityTypes.InstallationUpdate) ? this : null;

    /// <inheritdoc/>
    public IConversationUpdateActivity? AsConversationUpdateActivity() => IsActivity(ActivityTypes.ConversationUpdate) ? this : null;

    /// <inheritdoc/>
    public ITypingActivity? AsTypingActivity() => IsActivity(ActivityTypes.Typing) ? this : null;

    /// <inheritdoc/>
    public IEndOfConversationActivity? AsEndOfConversationActivity() => IsActivity(ActivityTypes.EndOfConversation) ? this : null;

    /// <inheritdoc/>
    public IEventActivity? AsEventActivity() => IsActivity(ActivityTypes.Event) ? this : null;

    /// <inheritdoc/>
    public IInvokeActivity? AsInvokeActivity() => IsActivity(ActivityTypes.Invoke) ? this : null;

    /// <inheritdoc/>
    public IMessageUpdateActivity? AsMessageUpdateActivity() => IsActivity(ActivityTypes.MessageUpdate) ? this : null;

    /// <inheritdoc/>
    public IMessageDeleteActivity? AsMessageDeleteActivity() => IsActivity(ActivityTypes.MessageDelete) ? this : null;

    /// <inheritdoc/>
    public IMessageReactionActivity? AsMessageReactionActivity() => IsActivity(ActivityTypes.MessageReaction) ? this : null;

    /// <inheritdoc/>
    public ISuggestionActivity? AsSuggestionActivity() => IsActivity(ActivityTypes.Suggestion) ? this : null;

    /// <summary>This activity if its type is <see cref="ActivityTypes.Trace"/>, else null.</summary>
    public ITraceActivity? AsTraceActivity() => IsActivity(ActivityTypes.Trace) ? this : null;

    /// <summary>This activity if its type is <see cref="ActivityTypes.Handoff"/>, else null.</summary>
    public IHandoffActivity? AsHandoffActivity() => IsActivity(ActivityTypes.Handoff) ? this : null;

    /// <summary>This activity if its type is <see cref="ActivityTypes.Command"/>, else null.</summary>
    public ICommandActivity? AsCommandActivity() => IsActivity(ActivityTypes.Command) ? this : null;

    /// <summary>This activity if its type is <see cref="ActivityTypes.CommandResult"/>, else null.</summary>
    public ICommandResultActivity? AsCommandResultActivity() => IsActivity(ActivityTypes.CommandResult) ? this : null;

    /// <summary>Whether <see cref="Type"/> is this type or a subtype of it after a slash; case is not looked at.</summary>
    protected bool IsActivity(string activityType)
        => Type is not null
           && Type.StartsWith(activityType, StringComparison.OrdinalIgnoreCase)
           && (Type.Length == activityType.Length || Type[activityType.Length] == '/');
}
