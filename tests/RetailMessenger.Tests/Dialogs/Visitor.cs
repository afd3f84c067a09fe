using RetailMessenger.BotFramework.Schema;
using RetailMessenger.BotFramework.Testing;
using RetailMessenger.BotFramework.Turns;
using RetailMessenger.Core.Conversations;

namespace RetailMessenger.Tests.Dialogs;

/// <summary>One conversation of a customer with the shop, turn by turn. Plays the engine's part: what a turn stages, it keeps.</summary>
internal sealed class Visitor : IMiddleware
{
    private static int _conversations;

    private readonly TestAdapter _adapter;
    private readonly ChannelProfile _profile;
    private readonly Queue<ScheduledActivity> _due = new();

    public Visitor(TalkingShop shop, string name, string? locale, ChannelProfile profile)
    {
        Shop = shop;
        _profile = profile;
        Locale = locale;
        _adapter = new TestAdapter(TestAdapter.CreateConversation($"{name}-{Interlocked.Increment(ref _conversations)}", name)) { TimeProvider = shop.Clock };
        _adapter.Use(this);
    }

    public TalkingShop Shop { get; set; }

    public string? Locale { get; set; }

    /// <summary>What the last turn staged.</summary>
    public StagedTurn Staged { get; private set; } = new();

    public List<Ticket> Tickets { get; } = [];

    /// <summary>The names of everything that was measured, in order.</summary>
    public List<string> Measured { get; } = [];

    public async Task<Heard> SaysAsync(string? text, params Attachment[] attachments) =>
        await TellsAsync(new Activity(ActivityTypes.Message) { Text = text, Locale = Locale, Attachments = attachments });

    public Task<Heard> JoinsAsync() => TellsAsync(new Activity(ActivityTypes.ConversationUpdate)
    {
        Locale = Locale,
        MembersAdded = [_adapter.Conversation.User!, _adapter.Conversation.Bot!],
    });

    public Task<Heard> OpensTheChatWindowAgainAsync() => TellsAsync(new Activity(ActivityTypes.Event) { Name = "webchat/join", Locale = Locale });

    public Task<Heard> OnlyTheBotJoinsAsync() =>
        TellsAsync(new Activity(ActivityTypes.ConversationUpdate) { Locale = Locale, MembersAdded = [_adapter.Conversation.Bot!] });

    public async Task<Heard> TellsAsync(Activity activity)
    {
        await _adapter.ProcessActivityAsync(activity, Shop.Bot.OnTurnAsync, TestContext.Current.CancellationToken);
        while (_due.TryDequeue(out var due))
            await _adapter.ProcessActivityAsync(ActivityBody.Read(due.ActivityBody), Shop.Bot.OnTurnAsync, TestContext.Current.CancellationToken);
        var heard = new List<Activity>();
        while (_adapter.GetNextReply() is Activity reply)
            heard.Add(reply);
        return new Heard(heard);
    }

    public async Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken = default)
    {
        Staged = new StagedTurn();
        turnContext.TurnState.Add(Staged);
        turnContext.TurnState.Add(_profile);
        turnContext.TurnState.Add<TimeProvider>(Shop.Clock);
        var said = 0;
        turnContext.OnSendActivities((_, activities, send) =>
        {
            said += activities.Count;
            return send();
        });
        Shop.Kept.Add(turnContext.Activity.From!.Id!, 1);
        await next(cancellationToken);
        if (Staged.EraseCustomer)
            Shop.Kept.Erase(turnContext.Activity.From!.Id!);
        Shop.Kept.Add(turnContext.Activity.From!.Id!, said);
        Tickets.AddRange(Staged.Tickets);
        foreach (var due in Staged.Scheduled.Where(scheduled => scheduled.Direction == Direction.In && scheduled.Due <= Shop.Clock.GetUtcNow()))
            _due.Enqueue(due);
        Measured.AddRange(Staged.Measures.Select(measure => measure.Name));
    }
}
