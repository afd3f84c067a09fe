using RetailMessenger.BotFramework.Schema;
using RetailMessenger.BotFramework.Turns;

namespace RetailMessenger.BotFramework.Testing;

/// <summary>
/// A conversation as a test: what the user says and what the bot is expected to answer, step by step. Each verb returns a longer flow and
/// leaves this one as it is. Nothing happens before <see cref="StartTestAsync"/>; each step runs once, however often it is asked for.
/// </summary>
public partial class TestFlow
{
    private const uint DefaultTimeout = 3000;

    private readonly TestAdapter _adapter;
    private readonly BotCallbackHandler? _callback;
    private readonly Lazy<Task> _run;

    /// <summary>A flow that talks to this bot logic.</summary>
    public TestFlow(TestAdapter adapter, BotCallbackHandler? callback = null)
    {
        ArgumentNullException.ThrowIfNull(adapter);
        _adapter = adapter;
        _callback = callback;
        _run = new Lazy<Task>(Task.CompletedTask);
    }

    /// <summary>A flow that talks to this bot.</summary>
    public TestFlow(TestAdapter adapter, IBot bot)
        : this(adapter, bot is null ? throw new ArgumentNullException(nameof(bot)) : bot.OnTurnAsync)
    {
    }

    /// <summary>The flow with a step more, which is under way already.</summary>
    public TestFlow(Task? task, TestFlow flow)
        : this(() => task ?? Task.CompletedTask, flow)
    {
    }

    /// <summary>The flow with a step more.</summary>
    public TestFlow(Func<Task>? getTask, TestFlow flow)
    {
        ArgumentNullException.ThrowIfNull(flow);
        _adapter = flow._adapter;
        _callback = flow._callback;
        _run = new Lazy<Task>(async () =>
        {
            await flow._run.Value;
            if (getTask is not null) await getTask();
        });
    }

    /// <summary>Runs the flow. Fails with the first step that fails.</summary>
    public Task StartTestAsync() => _run.Value;

    /// <summary>The user says something.</summary>
    public TestFlow Send(string userSays)
    {
        ArgumentNullException.ThrowIfNull(userSays);
        return Then(() => _adapter.SendTextToBotAsync(userSays, _callback, CancellationToken.None));
    }

    /// <summary>The user's client sends an activity; a copy of it is used.</summary>
    public TestFlow Send(IActivity userActivity)
    {
        ArgumentNullException.ThrowIfNull(userActivity);
        return Then(() => _adapter.ProcessActivityAsync((Activity)userActivity, _callback));
    }

    /// <summary>The user joins the conversation.</summary>
    public TestFlow SendConversationUpdate() => Then(() =>
    {
        var update = (Activity)Activity.CreateConversationUpdateActivity();
        if (_adapter.Conversation.User is { } user) update.MembersAdded!.Add(user);
        return _adapter.ProcessActivityAsync(update, _callback);
    });

    /// <summary>Waits so many milliseconds of the adapter's clock.</summary>
    public TestFlow Delay(uint ms) => Delay(TimeSpan.FromMilliseconds(ms));

    /// <summary>Waits so long by the adapter's clock.</summary>
    public TestFlow Delay(TimeSpan timespan) => Then(() => Task.Delay(timespan, _adapter.TimeProvider));

    /// <summary>The user says something and the bot answers this text.</summary>
    public TestFlow Test(string userSays, string expected, string? description = null, uint timeout = DefaultTimeout)
    {
        ArgumentNullException.ThrowIfNull(expected);
        return Send(userSays).AssertReply(expected, description, timeout);
    }

    /// <summary>The user says something and the bot answers like this.</summary>
    public TestFlow Test(string userSays, Activity expected, string? description = null, uint timeout = DefaultTimeout)
    {
        ArgumentNullException.ThrowIfNull(expected);
        return Send(userSays).AssertReply(expected, description, timeout);
    }

    /// <summary>The user says something and the bot's answer passes a check.</summary>
    public TestFlow Test(string userSays, Action<IActivity> validateActivity, string? description = null, uint timeout = DefaultTimeout)
    {
        ArgumentNullException.ThrowIfNull(validateActivity);
        return Send(userSays).AssertReply(validateActivity, description, timeout);
    }

    /// <summary>A transcript: what has the role <c>bot</c> is expected, everything else is sent.</summary>
    public TestFlow Test(IEnumerable<IActivity> activities, string? description = null, uint timeout = DefaultTimeout)
    {
        ArgumentNullException.ThrowIfNull(activities);
        return activities.Aggregate(
            this, (flow, activity) => IsReply(activity) ? flow.AssertReply(activity, description, timeout) : flow.Send(activity));
    }

    /// <summary>A transcript whose replies are compared by a function of yours.</summary>
    public TestFlow Test(
        IEnumerable<IActivity> activities, ValidateReply validateReply, string? description = null, uint timeout = DefaultTimeout)
    {
        ArgumentNullException.ThrowIfNull(activities);
        ArgumentNullException.ThrowIfNull(validateReply);
        return activities.Aggregate(
            this,
            (flow, activity) => IsReply(activity)
                ? flow.AssertReply(actual => validateReply(activity, actual), description, timeout)
                : flow.Send(activity));
    }

    private static bool IsReply(IActivity activity) => string.Equals(activity.From?.Role, RoleTypes.Bot, StringComparison.OrdinalIgnoreCase);

    private TestFlow Then(Func<Task> step) => new(step, this);
}
