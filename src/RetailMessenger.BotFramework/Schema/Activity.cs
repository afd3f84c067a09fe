using System.Diagnostics;
using System.Text.Json.Serialization;
using RetailMessenger.BotFramework.Schema.Json;

namespace RetailMessenger.BotFramework.Schema;

/// <summary>
/// What channel and bot exchange: the members of all activity types in one class. Which of them mean something depends on
/// <see cref="Type"/>. Members that this class does not know survive reading and writing in <see cref="SchemaObject.Properties"/>.
/// </summary>
[DebuggerDisplay("[{Type}] {Text}")]
public partial class Activity
    : SchemaObject, IConversationUpdateActivity, IContactRelationUpdateActivity, IInstallationUpdateActivity, IMessageUpdateActivity,
      IMessageDeleteActivity, IMessageReactionActivity, ISuggestionActivity, ITypingActivity, IEndOfConversationActivity, IEventActivity,
      IInvokeActivity, ITraceActivity, IHandoffActivity, ICommandActivity, ICommandResultActivity
{
    /// <summary>Media type of an activity, as the activity part of an upload names it.</summary>
    public const string ContentType = "application/vnd.microsoft.activity";

    /// <summary>Starts empty, to be filled by an initializer or from JSON.</summary>
    public Activity()
    {
    }

    /// <summary>Takes the members in the order of the Bot Framework SDK; what is left out stays null.</summary>
    public Activity(
        string? type = null,
        string? id = null,
        DateTimeOffset? timestamp = null,
        DateTimeOffset? localTimestamp = null,
        string? serviceUrl = null,
        string? channelId = null,
        ChannelAccount? from = null,
        ConversationAccount? conversation = null,
        ChannelAccount? recipient = null,
        string? textFormat = null,
        string? attachmentLayout = null,
        IList<ChannelAccount>? membersAdded = null,
        IList<ChannelAccount>? membersRemoved = null,
        IList<MessageReaction>? reactionsAdded = null,
        IList<MessageReaction>? reactionsRemoved = null,
        string? topicName = null,
        bool? historyDisclosed = null,
        string? locale = null,
        string? text = null,
        string? speak = null,
        string? inputHint = null,
        string? summary = null,
        SuggestedActions? suggestedActions = null,
        IList<Attachment>? attachments = null,
        IList<Entity>? entities = null,
        object? channelData = null,
        string? action = null,
        string? replyToId = null,
        string? label = null,
        string? valueType = null,
        object? value = null,
        string? name = null,
        ConversationReference? relatesTo = null,
        string? code = null,
        DateTimeOffset? expiration = null,
        string? importance = null,
        string? deliveryMode = null,
        IList<string>? listenFor = null,
        IList<TextHighlight>? textHighlights = null,
        SemanticAction? semanticAction = null,
        string? localTimezone = null,
        string? callerId = null)
    {
        Type = type;
        Id = id;
        Timestamp = timestamp;
        LocalTimestamp = localTimestamp;
        ServiceUrl = serviceUrl;
        ChannelId = channelId;
        From = from;
        Conversation = conversation;
        Recipient = recipient;
        TextFormat = textFormat;
        AttachmentLayout = attachmentLayout;
        MembersAdded = membersAdded;
        MembersRemoved = membersRemoved;
        ReactionsAdded = reactionsAdded;
        ReactionsRemoved = reactionsRemoved;
        TopicName = topicName;
        HistoryDisclosed = historyDisclosed;
        Locale = locale;
        Text = text;
        Speak = speak;
        InputHint = inputHint;
        Summary = summary;
        SuggestedActions = suggestedActions;
        Attachments = attachments;
        Entities = entities;
        ChannelData = channelData;
        Action = action;
        ReplyToId = replyToId;
        Label = label;
        ValueType = valueType;
        Value = value;
        Name = name;
        RelatesTo = relatesTo;
        Code = code;
        Expiration = expiration;
        Importance = importance;
        DeliveryMode = deliveryMode;
        ListenFor = listenFor;
        TextHighlights = textHighlights;
        SemanticAction = semanticAction;
        LocalTimezone = localTimezone;
        CallerId = callerId;
    }

    /// <inheritdoc/>
    public string? Type { get; set; }

    /// <inheritdoc/>
    public string? Id { get; set; }

    /// <inheritdoc/>
    public DateTimeOffset? Timestamp { get; set; }

    /// <inheritdoc/>
    [JsonConverter(typeof(LocalTimeConverter))]
    public DateTimeOffset? LocalTimestamp { get; set; }

    /// <summary>The sender's time zone, an IANA name.</summary>
    public string? LocalTimezone { get; set; }

    /// <summary>Who calls, see <see cref="CallerIdConstants"/>. Set it from what was verified; what the wire says is not to be believed.</summary>
    public string? CallerId { get; set; }

    /// <inheritdoc/>
    public string? ServiceUrl { get; set; }

    /// <inheritdoc/>
    public string? ChannelId { get; set; }

    /// <inheritdoc/>
    public ChannelAccount? From { get; set; }

    /// <inheritdoc/>
    public ConversationAccount? Conversation { get; set; }

    /// <inheritdoc/>
    public ChannelAccount? Recipient { get; set; }

    /// <inheritdoc/>
    public string? TextFormat { get; set; }

    /// <inheritdoc/>
    public string? AttachmentLayout { get; set; }

    /// <inheritdoc/>
    public IList<ChannelAccount>? MembersAdded { get; set; }

    /// <inheritdoc/>
    public IList<ChannelAccount>? MembersRemoved { get; set; }

    /// <inheritdoc/>
    public IList<MessageReaction>? ReactionsAdded { get; set; }

    /// <inheritdoc/>
    public IList<MessageReaction>? ReactionsRemoved { get; set; }

    /// <inheritdoc/>
    public string? TopicName { get; set; }

    /// <inheritdoc/>
    public bool? HistoryDisclosed { get; set; }

    /// <inheritdoc/>
    public string? Locale { get; set; }

    /// <inheritdoc/>
    public string? Text { get; set; }

    /// <inheritdoc/>
    public string? Speak { get; set; }

    /// <inheritdoc/>
    public string? InputHint { get; set; }

    /// <inheritdoc/>
    public string? Summary { get; set; }

    /// <inheritdoc/>
    public SuggestedActions? SuggestedActions { get; set; }

    /// <inheritdoc/>
    public IList<Attachment>? Attachments { get; set; }

    /// <inheritdoc/>
    public IList<Entity>? Entities { get; set; }

    /// <inheritdoc/>
    public object? ChannelData { get; set; }

    /// <inheritdoc/>
    public string? Action { get; set; }

    /// <inheritdoc/>
    public string? ReplyToId { get; set; }

    /// <inheritdoc/>
    public string? Label { get; set; }

    /// <inheritdoc/>
    public string? ValueType { get; set; }

    /// <inheritdoc/>
    public object? Value { get; set; }

    /// <inheritdoc/>
    public string? Name { get; set; }

    /// <inheritdoc/>
    public ConversationReference? RelatesTo { get; set; }

    /// <inheritdoc/>
    public string? Code { get; set; }

    /// <inheritdoc/>
    public DateTimeOffset? Expiration { get; set; }

    /// <inheritdoc/>
    public string? Importance { get; set; }

    /// <inheritdoc/>
    public string? DeliveryMode { get; set; }

    /// <summary>Phrases and references that a speech recogniser should expect.</summary>
    public IList<string>? ListenFor { get; set; }

    /// <inheritdoc/>
    public IList<TextHighlight>? TextHighlights { get; set; }

    /// <summary>A program's reading of what is asked.</summary>
    public SemanticAction? SemanticAction { get; set; }
}
