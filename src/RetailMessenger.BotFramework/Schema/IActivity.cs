using System.Diagnostics.CodeAnalysis;

namespace RetailMessenger.BotFramework.Schema;

/// <summary>What all activities have.</summary>
public interface IActivity
{
    /// <summary>One of <see cref="ActivityTypes"/>, or a type that the sender knows.</summary>
    string? Type { get; set; }

    /// <summary>Unique in the conversation; given by the channel or, for replies, by the adapter.</summary>
    string? Id { get; set; }

    /// <summary>Where the channel takes answers.</summary>
    string? ServiceUrl { get; set; }

    /// <summary>When the channel took it, UTC.</summary>
    DateTimeOffset? Timestamp { get; set; }

    /// <summary>When the sender's clock said it was sent, with the sender's offset.</summary>
    DateTimeOffset? LocalTimestamp { get; set; }

    /// <summary>One of <see cref="Channels"/>, or a channel of your own.</summary>
    string? ChannelId { get; set; }

    /// <summary>The sender.</summary>
    ChannelAccount? From { get; set; }

    /// <summary>Where it takes place.</summary>
    ConversationAccount? Conversation { get; set; }

    /// <summary>To whom it is addressed.</summary>
    ChannelAccount? Recipient { get; set; }

    /// <summary>The activity of the same conversation that this answers.</summary>
    string? ReplyToId { get; set; }

    /// <summary>What is known about the content; the order means nothing.</summary>
    IList<Entity>? Entities { get; set; }

    /// <summary>
    /// The channel's own additions, passed through untouched. After reading, objects and arrays are <see cref="System.Text.Json.JsonElement"/>.
    /// </summary>
    object? ChannelData { get; set; }

    /// <summary>
    /// <see cref="ChannelData"/> as <typeparamref name="TData"/>: itself if it is one, else read from its JSON; default when there is none.
    /// </summary>
    /// <exception cref="SchemaFormatException">It cannot be read as that type.</exception>
    TData? GetChannelData<TData>();

    /// <summary>Like <see cref="GetChannelData{TData}"/>; false when there is none or it cannot be read.</summary>
    bool TryGetChannelData<TData>([MaybeNullWhen(false)] out TData instance);

    /// <summary>This activity if its type is <see cref="ActivityTypes.Message"/>, else null.</summary>
    IMessageActivity? AsMessageActivity();

    /// <summary>This activity if its type is <see cref="ActivityTypes.ContactRelationUpdate"/>, else null.</summary>
    IContactRelationUpdateActivity? AsContactRelationUpdateActivity();

    /// <summary>This activity if its type is <see cref="ActivityTypes.InstallationUpdate"/>, else null.</summary>
    IInstallationUpdateActivity? AsInstallationUpdateActivity();

    /// <summary>This activity if its type is <see cref="ActivityTypes.ConversationUpdate"/>, else null.</summary>
    IConversationUpdateActivity? AsConversationUpdateActivity();

    /// <summary>This activity if its type is <see cref="ActivityTypes.Typing"/>, else null.</summary>
    ITypingActivity? AsTypingActivity();

    /// <summary>This activity if its type is <see cref="ActivityTypes.EndOfConversation"/>, else null.</summary>
    IEndOfConversationActivity? AsEndOfConversationActivity();

    /// <summary>This activity if its type is <see cref="ActivityTypes.Event"/>, else null.</summary>
    IEventActivity? AsEventActivity();

    /// <summary>This activity if its type is <see cref="ActivityTypes.Invoke"/>, else null.</summary>
    IInvokeActivity? AsInvokeActivity();

    /// <summary>This activity if its type is <see cref="ActivityTypes.MessageUpdate"/>, else null.</summary>
    IMessageUpdateActivity? AsMessageUpdateActivity();

    /// <summary>This activity if its type is <see cref="ActivityTypes.MessageDelete"/>, else null.</summary>
    IMessageDeleteActivity? AsMessageDeleteActivity();

    /// <summary>This activity if its type is <see cref="ActivityTypes.MessageReaction"/>, else null.</summary>
    IMessageReactionActivity? AsMessageReactionActivity();

    /// <summary>This activity if its type is <see cref="ActivityTypes.Suggestion"/>, else null.</summary>
    ISuggestionActivity? AsSuggestionActivity();

    /// <summary>
    /// Where this activity took place, with user and bot read as on an incoming activity. The welcome of Direct Line and Web Chat
    /// (a conversationUpdate) has no activity to answer, so there the reference carries no activity id.
    /// </summary>
    ConversationReference GetConversationReference();

    /// <summary>
    /// Writes the addresses of <paramref name="reference"/> into this activity and returns it. Outgoing (the default): from the bot to the
    /// user, answering the reference's activity. Incoming: from the user to the bot, with the reference's activity id.
    /// </summary>
    Activity ApplyConversationReference(ConversationReference reference, bool isIncoming = false);
}
