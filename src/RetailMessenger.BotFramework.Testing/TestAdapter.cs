using System.Collections.Concurrent;
using System.Globalization;
using System.Security.Claims;
using RetailMessenger.BotFramework.Schema;
using RetailMessenger.BotFramework.Turns;

namespace RetailMessenger.BotFramework.Testing;

/// <summary>
/// A channel in memory: what a test says goes to the bot, what the bot sends waits in a queue. The channel is <c>test</c>, the user
/// <c>user1</c> ("User1"), the bot <c>bot</c> ("Bot"), the conversation <c>convo1</c> ("Conversation1"), unless said otherwise. What comes
/// in is numbered from 0. Traces are dropped unless asked for.
/// </summary>
public partial class TestAdapter : BotAdapter, IUserTokenProvider
{
    private const string ServiceUrl = "https://test.com";

    private readonly ReplyQueue _replies = new();
    private readonly ConcurrentQueue<Activity> _transcript = new();
    private int _nextId = -1;

    /// <summary>On this channel.</summary>
    public TestAdapter(string channelId, bool sendTraceActivity = false)
        : this(StandardConversation(channelId), sendTraceActivity)
    {
    }

    /// <summary>In this conversation.</summary>
    public TestAdapter(ConversationReference? conversation = null, bool sendTraceActivity = false)
    {
        Conversation = conversation ?? StandardConversation(Channels.Test);
        EnableTrace = sendTraceActivity;
    }

    /// <summary>The clock by which activities are stamped, delayed and waited for.</summary>
    public TimeProvider TimeProvider { get; init; } = TimeProvider.System;

    /// <summary>Whether traces come into the queue.</summary>
    public bool EnableTrace { get; set; }

    /// <summary>The language in which the user writes.</summary>
    public string Locale { get; set; } = "en-us";

    /// <summary>What the bot sent and the test has not looked at.</summary>
    public Queue<Activity> ActiveQueue => _replies.Waiting;

    /// <summary>Where the user writes.</summary>
    public ConversationReference Conversation { get; set; }

    /// <summary>All that the user and the bot have sent, in that order; what was changed or deleted later stands as it was. An addition to the SDK.</summary>
    public IReadOnlyCollection<Activity> Transcript => _transcript;

    /// <summary>
    /// <see cref="Transcript"/> for reading and comparing: a line each, <c>User: </c> or <c>Bot: </c>, the text, buttons in square and types of
    /// attachments in pointed brackets.
    /// </summary>
    public string TranscriptText => string.Join(
        '\n', _transcript.Select(activity => $"{(IsFromBot(activity) ? "Bot" : "User")}: {DialogTestLogger.Describe(activity)}"));

    /// <summary>A conversation on the test channel. Ids are the names; of user and bot in lower case.</summary>
    public static ConversationReference CreateConversation(string name, string user = "User1", string bot = "Bot") => new()
    {
        ChannelId = Channels.Test,
        ServiceUrl = ServiceUrl,
        Conversation = new ConversationAccount(false, id: name, name: name),
        User = new ChannelAccount(user.ToLowerInvariant(), user),
        Bot = new ChannelAccount(bot.ToLowerInvariant(), bot),
    };

    /// <summary>Adds middleware at the end.</summary>
    public new TestAdapter Use(IMiddleware middleware)
    {
        base.Use(middleware);
        return this;
    }

    /// <summary>
    /// Runs a turn about a copy of this activity, addressed to the bot in <see cref="Conversation"/>. The copy gets the next id; it is a
    /// message unless it says otherwise, and from the user unless it names a sender.
    /// </summary>
    public Task ProcessActivityAsync(Activity activity, BotCallbackHandler? callback, CancellationToken cancellationToken = default)
        => RunAsync(activity, callback, identity: null, cancellationToken);

    /// <inheritdoc/>
    public override Task<InvokeResponse?> ProcessActivityAsync(
        ClaimsIdentity claimsIdentity, Activity activity, BotCallbackHandler callback, CancellationToken cancellationToken)
        => RunAsync(activity, callback, claimsIdentity, cancellationToken);

    /// <inheritdoc/>
    public override async Task<ResourceResponse[]> SendActivitiesAsync(
        ITurnContext turnContext, Activity[] activities, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        ArgumentNullException.ThrowIfNull(activities);
        if (activities.Length == 0) throw new ArgumentException("Sending needs at least one activity.", nameof(activities));
        var responses = new ResourceResponse[activities.Length];
        for (var i = 0; i < activities.Length; i++)
        {
            var activity = activities[i];
            if (string.IsNullOrEmpty(activity.Id)) activity.Id = Guid.NewGuid().ToString("n");
            activity.Timestamp ??= TimeProvider.GetUtcNow();
            responses[i] = new ResourceResponse(activity.Id);
            await DeliverAsync(activity, cancellationToken);
        }

        return responses;
    }

    /// <inheritdoc/>
    public override Task<ResourceResponse> UpdateActivityAsync(ITurnContext turnContext, Activity activity, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(activity);
        return Task.FromResult(_replies.Replace(activity) ? new ResourceResponse(activity.Id) : new ResourceResponse());
    }

    /// <inheritdoc/>
    public override Task DeleteActivityAsync(ITurnContext turnContext, ConversationReference reference, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(reference);
        _replies.Remove(reference.ActivityId);
        return Task.CompletedTask;
    }

    /// <summary>Empties the queue and runs a turn in a new conversation, whose activity is a conversationUpdate.</summary>
    public async Task CreateConversationAsync(string channelId, BotCallbackHandler callback, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(callback);
        _replies.Clear();
        var update = (Activity)Activity.CreateConversationUpdateActivity();
        update.ChannelId = channelId;
        update.Conversation = new ConversationAccount(id: Guid.NewGuid().ToString("n"));
        using var context = new TurnContext(this, update);
        await callback(context, cancellationToken);
    }

    /// <summary>What the bot sent next, or null when nothing waits.</summary>
    public IActivity? GetNextReply() => _replies.TryTake();

    /// <summary>What the bot sends next, waiting for it if need be.</summary>
    /// <exception cref="OperationCanceledException">The token was cancelled before anything came.</exception>
    public Task<IActivity> GetNextReplyAsync(CancellationToken cancellationToken = default) => _replies.TakeAsync(cancellationToken);

    /// <summary>A message of the user in <see cref="Conversation"/>.</summary>
    public Activity MakeActivity(string? text = null) => new(ActivityTypes.Message)
    {
        Locale = Locale,
        From = Conversation.User,
        Recipient = Conversation.Bot,
        Conversation = Conversation.Conversation,
        ServiceUrl = Conversation.ServiceUrl,
        Text = text,
    };

    /// <summary>Runs a turn about a text of the user.</summary>
    public virtual Task SendTextToBotAsync(string userSays, BotCallbackHandler? callback, CancellationToken cancellationToken)
        => ProcessActivityAsync(MakeActivity(userSays), callback, cancellationToken);

    internal IReadOnlyList<string> Exceeded(ChannelLimits limits) => [.. _transcript.Where(IsFromBot).SelectMany(limits.Exceeded)];

    private static ConversationReference StandardConversation(string channelId)
    {
        var reference = CreateConversation("Conversation1");
        reference.ChannelId = channelId;
        reference.Conversation = new ConversationAccount(false, id: "convo1", name: "Conversation1");
        return reference;
    }

    private async Task<InvokeResponse?> RunAsync(
        Activity activity, BotCallbackHandler? callback, ClaimsIdentity? identity, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(activity);
        var received = Received(activity);
        _transcript.Enqueue(received);
        using var context = new TurnContext(this, received);
        if (identity is not null) context.TurnState.Add(BotIdentityKey, identity);
        await RunPipelineAsync(context, callback, cancellationToken);
        return ProcessTurnResults(context);
    }

    private bool IsFromBot(Activity activity) => activity.From?.Id == Conversation.Bot?.Id;

    private Activity Received(Activity activity)
    {
        var received = activity.Clone();
        received.Type ??= ActivityTypes.Message;
        received.ChannelId = Conversation.ChannelId;
        if (received.From is null || received.From.Id == "unknown" || received.From.Role == RoleTypes.Bot) received.From = Conversation.User;
        received.Recipient = Conversation.Bot;
        received.Conversation = Conversation.Conversation;
        received.ServiceUrl = Conversation.ServiceUrl;
        received.Id = Interlocked.Increment(ref _nextId).ToString(CultureInfo.InvariantCulture);
        received.Timestamp ??= TimeProvider.GetUtcNow();
        received.LocalTimestamp ??= TimeProvider.GetLocalNow();
        return received;
    }

    private async Task DeliverAsync(Activity activity, CancellationToken cancellationToken)
    {
        switch (activity.Type)
        {
            case ActivityTypesEx.Delay:
                await Task.Delay(TimeSpan.FromMilliseconds(SchemaJson.Convert<int>(activity.Value)), TimeProvider, cancellationToken);
                break;
            case ActivityTypes.Trace when !EnableTrace:
                break;
            default:
                _transcript.Enqueue(activity);
                _replies.Add(activity);
                break;
        }
    }
}
