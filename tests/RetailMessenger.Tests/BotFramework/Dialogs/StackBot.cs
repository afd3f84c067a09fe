using System.Text.Json.Nodes;
using RetailMessenger.BotFramework.Dialogs;
using RetailMessenger.BotFramework.Schema;
using RetailMessenger.BotFramework.State;
using RetailMessenger.BotFramework.Testing;

namespace RetailMessenger.Tests.BotFramework.Dialogs;

/// <summary>A bot whose turns are written by the test. Between turns the stack is written as JSON and read again.</summary>
internal sealed class StackBot
{
    private readonly TestAdapter _adapter;
    private readonly IStatePropertyAccessor<DialogState> _stack;
    private readonly List<Dialog> _dialogs = [];
    private readonly MemoryStorage _storage = new();

    public StackBot(params Dialog[] dialogs)
    {
        var conversation = new ConversationState(_storage);
        _stack = conversation.CreateProperty<DialogState>("stack");
        _adapter = new TestAdapter("test");
        _adapter.Use(new AutoSaveStateMiddleware(conversation));
        _dialogs.AddRange(dialogs);
    }

    public TimeProvider? Time { get; set; }

    public string? Locale { get; set; }

    /// <summary>Who speaks for dialogs that are lost; null for nobody.</summary>
    public ILostDialogs? Lost { get; set; }

    private string Key => $"{_adapter.Conversation.ChannelId}/conversations/{_adapter.Conversation.Conversation!.Id}";

    public async Task<T> TurnAsync<T>(Func<DialogContext, Task<T>> turn, Activity? activity = null)
    {
        T result = default!;
        activity ??= new Activity { Type = ActivityTypes.Message, Text = "hi" };
        activity.Locale ??= Locale;
        await _adapter.ProcessActivityAsync(
            activity,
            async (turnContext, cancellationToken) =>
            {
                if (Time is not null)
                {
                    turnContext.TurnState.Set(Time);
                }

                turnContext.TurnState.Set(Lost);
                var set = new DialogSet(_stack);
                foreach (var dialog in _dialogs)
                {
                    set.Add(dialog);
                }

                result = await turn(await set.CreateContextAsync(turnContext, cancellationToken));
            },
            TestContext.Current.CancellationToken);
        return result;
    }

    public Task<DialogTurnResult> BeginAsync(string dialogId, object? options = null) =>
        TurnAsync(dc => dc.BeginDialogAsync(dialogId, options, TestContext.Current.CancellationToken));

    public Task<DialogTurnResult> PromptAsync(string dialogId, PromptOptions options) =>
        TurnAsync(dc => dc.PromptAsync(dialogId, options, TestContext.Current.CancellationToken));

    public Task<DialogTurnResult> HearsAsync(string text) =>
        HearsAsync(new Activity { Type = ActivityTypes.Message, Text = text });

    public Task<DialogTurnResult> HearsAsync(Activity activity) =>
        TurnAsync(dc => dc.ContinueDialogAsync(TestContext.Current.CancellationToken), activity);

    public Task<string> StackAsync() =>
        TurnAsync(dc => Task.FromResult(string.Join(',', dc.Stack.Select(instance => instance.Id))));

    /// <summary>Everything that was said since this was asked last, each with a bar behind it.</summary>
    public string Said()
    {
        var said = string.Empty;
        while (_adapter.GetNextReply() is { } reply)
        {
            said += ((Activity)reply).Text + "|";
        }

        return said;
    }

    public Activity? NextReply() => (Activity?)_adapter.GetNextReply();

    /// <summary>What a deployment does to a bot with customers waiting.</summary>
    public void Deploy(params Dialog[] dialogs)
    {
        _dialogs.Clear();
        _dialogs.AddRange(dialogs);
    }

    /// <summary>The stack as it is stored.</summary>
    public async Task<JsonNode> StoredAsync()
    {
        var bag = (StateBag)(await _storage.ReadAsync([Key], TestContext.Current.CancellationToken))[Key];
        return JsonNode.Parse(bag.Json)!["stack"]!;
    }

    /// <summary>Puts what another version has stored in the place of the stack.</summary>
    public Task StoreAsync(string stack) => _storage.WriteAsync(
        new Dictionary<string, object> { [Key] = new StateBag($$"""{"stack":{{stack}} }""", "*") }, TestContext.Current.CancellationToken);
}
