using RetailMessenger.BotFramework.Dialogs;
using RetailMessenger.BotFramework.Schema;
using RetailMessenger.BotFramework.State;
using RetailMessenger.BotFramework.Turns;

namespace RetailMessenger.BotFramework.Testing;

/// <summary>
/// Talks with one dialog. The first message begins it; when it has ended, the next message begins it again. Between messages the state goes
/// through the storage, as in a real bot.
/// </summary>
public class DialogTestClient
{
    private const string DialogStateProperty = "DialogState";

    private readonly BotCallbackHandler _callback;
    private readonly TestAdapter _testAdapter;

    /// <summary>Makes a client on a channel.</summary>
    /// <param name="channelId">The channel, on which the form of prompts depends; <see cref="Channels.Test"/> shows no buttons.</param>
    /// <param name="targetDialog">The dialog.</param>
    /// <param name="initialDialogOptions">What the dialog is begun with.</param>
    /// <param name="middlewares">Run around the dialog, after the state is set up.</param>
    /// <param name="conversationState">Where the stack is kept; in memory when null.</param>
    public DialogTestClient(
        string channelId,
        Dialog targetDialog,
        object? initialDialogOptions = null,
        IEnumerable<IMiddleware>? middlewares = null,
        ConversationState? conversationState = null)
        : this(new TestAdapter(channelId), targetDialog, initialDialogOptions, middlewares, conversationState)
    {
    }

    /// <summary>Makes a client with an adapter of your own; see the other constructor.</summary>
    public DialogTestClient(
        TestAdapter testAdapter,
        Dialog targetDialog,
        object? initialDialogOptions = null,
        IEnumerable<IMiddleware>? middlewares = null,
        ConversationState? conversationState = null)
    {
        ArgumentNullException.ThrowIfNull(testAdapter);
        ArgumentNullException.ThrowIfNull(targetDialog);
        ConversationState = conversationState ?? new ConversationState(new MemoryStorage());
        TimeProvider = testAdapter.TimeProvider;
        _testAdapter = testAdapter;
        _testAdapter.Use(new AutoSaveStateMiddleware(ConversationState));
        foreach (var middleware in middlewares ?? [])
        {
            _testAdapter.Use(middleware);
        }

        var dialogState = ConversationState.CreateProperty<DialogState>(DialogStateProperty);
        _callback = (turnContext, cancellationToken) =>
            RunAsync(new DialogSet(dialogState).Add(targetDialog), targetDialog.Id, initialDialogOptions, turnContext, cancellationToken);
    }

    /// <summary>The dialog stack of the last turn; null before the first.</summary>
    public DialogContext DialogContext { get; private set; } = null!;

    /// <summary>What the last turn came to; null before the first.</summary>
    public DialogTurnResult DialogTurnResult { get; private set; } = null!;

    /// <summary>Where the stack is kept.</summary>
    public ConversationState ConversationState { get; }

    /// <summary>The time that prompts go by, from the next message on; at first that of the adapter. An addition to the SDK.</summary>
    public TimeProvider TimeProvider { get; set; }

    /// <summary>Sends an activity to the dialog and returns the first reply, or null when there is none.</summary>
    /// <typeparam name="T">What the reply is taken for.</typeparam>
    public virtual async Task<T> SendActivityAsync<T>(Activity activity, CancellationToken cancellationToken = default)
        where T : IActivity
    {
        await _testAdapter.ProcessActivityAsync(activity, _callback, cancellationToken);
        return GetNextReply<T>();
    }

    /// <summary>Sends a message to the dialog and returns the first reply, or null when there is none.</summary>
    /// <typeparam name="T">What the reply is taken for.</typeparam>
    public virtual async Task<T> SendActivityAsync<T>(string text, CancellationToken cancellationToken = default)
        where T : IActivity
    {
        await _testAdapter.SendTextToBotAsync(text, _callback, cancellationToken);
        return GetNextReply<T>();
    }

    /// <summary>The next reply that was not looked at yet, or null when there is none.</summary>
    /// <typeparam name="T">What the reply is taken for.</typeparam>
    public virtual T GetNextReply<T>()
        where T : IActivity => (T)_testAdapter.GetNextReply()!;

    /// <summary>Checks that everything the dialog said was looked at. An addition to the SDK.</summary>
    /// <exception cref="InvalidOperationException">Something was left; the message says what.</exception>
    public void AssertNoMoreReplies()
    {
        if (GetNextReply<IActivity>() is { } reply)
        {
            throw new InvalidOperationException($"Nobody looked at this reply: {DialogTestLogger.Describe(reply)}");
        }
    }

    /// <summary>The conversation so far, see <see cref="TestAdapter.TranscriptText"/>. An addition to the SDK.</summary>
    public string TranscriptText => _testAdapter.TranscriptText;

    /// <summary>What of all that the dialog said goes beyond a channel's limits; empty when everything fits. An addition to the SDK.</summary>
    public IReadOnlyList<string> Exceeded(ChannelLimits limits)
    {
        ArgumentNullException.ThrowIfNull(limits);
        return _testAdapter.Exceeded(limits);
    }

    private async Task RunAsync(
        DialogSet dialogs, string dialogId, object? options, ITurnContext turnContext, CancellationToken cancellationToken)
    {
        turnContext.TurnState.Set(TimeProvider);
        DialogContext = await dialogs.CreateContextAsync(turnContext, cancellationToken);
        DialogTurnResult = await DialogContext.ContinueDialogAsync(cancellationToken);
        if (DialogTurnResult.Status == DialogTurnStatus.Empty)
        {
            DialogTurnResult = await DialogContext.BeginDialogAsync(dialogId, options, cancellationToken);
        }
    }
}
