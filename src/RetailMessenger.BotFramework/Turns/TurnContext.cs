using RetailMessenger.BotFramework.Schema;

namespace RetailMessenger.BotFramework.Turns;

/// <summary>The turn that an adapter runs. Bots see it as <see cref="ITurnContext"/>.</summary>
public partial class TurnContext : ITurnContext, IDisposable
{
    private const string LocaleKey = "turn.locale";

    private readonly Activity _activity;
    private readonly BotAdapter _adapter;
    private readonly TurnContextStateCollection _turnState = new();
    private List<SendActivitiesHandler>? _sendHandlers;
    private List<UpdateActivityHandler>? _updateHandlers;
    private List<DeleteActivityHandler>? _deleteHandlers;
    private bool _disposed;

    /// <summary>A turn about <paramref name="activity"/>, which the turn uses as it is and does not copy.</summary>
    public TurnContext(BotAdapter adapter, Activity activity)
    {
        ArgumentNullException.ThrowIfNull(adapter);
        ArgumentNullException.ThrowIfNull(activity);
        _adapter = adapter;
        _activity = activity;
    }

    /// <summary>The same turn about another activity: state, handlers and what was sent so far go on.</summary>
    public TurnContext(ITurnContext turnContext, Activity activity)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        ArgumentNullException.ThrowIfNull(activity);
        _adapter = turnContext.Adapter;
        _activity = activity;
        _turnState = turnContext.TurnState;
        Responded = turnContext.Responded;
        if (turnContext is not TurnContext other) return;
        BufferedReplyActivities = other.BufferedReplyActivities;
        _sendHandlers = other._sendHandlers is null ? null : [.. other._sendHandlers];
        _updateHandlers = other._updateHandlers is null ? null : [.. other._updateHandlers];
        _deleteHandlers = other._deleteHandlers is null ? null : [.. other._deleteHandlers];
    }

    /// <inheritdoc/>
    public BotAdapter Adapter => Usable(_adapter);

    /// <inheritdoc/>
    public TurnContextStateCollection TurnState => Usable(_turnState);

    /// <inheritdoc/>
    public Activity Activity => Usable(_activity);

    /// <inheritdoc/>
    public bool Responded { get; private set; }

    /// <summary>
    /// What was sent in a turn whose activity asked for <see cref="DeliveryModes.ExpectReplies"/>: the adapter is not called, the caller
    /// of the turn takes the replies from here.
    /// </summary>
    public List<Activity> BufferedReplyActivities { get; } = [];

    /// <summary>The language of this turn: what was set here, else what the activity says. Replies without a locale carry it.</summary>
    public string? Locale
    {
        get => TurnState.Get<string>(LocaleKey) ?? Activity.Locale;
        set => TurnState.Set(LocaleKey, value);
    }

    /// <inheritdoc/>
    public ITurnContext OnSendActivities(SendActivitiesHandler handler)
    {
        ArgumentNullException.ThrowIfNull(handler);
        (_sendHandlers ??= []).Add(handler);
        return Usable(this);
    }

    /// <inheritdoc/>
    public ITurnContext OnUpdateActivity(UpdateActivityHandler handler)
    {
        ArgumentNullException.ThrowIfNull(handler);
        (_updateHandlers ??= []).Add(handler);
        return Usable(this);
    }

    /// <inheritdoc/>
    public ITurnContext OnDeleteActivity(DeleteActivityHandler handler)
    {
        ArgumentNullException.ThrowIfNull(handler);
        (_deleteHandlers ??= []).Add(handler);
        return Usable(this);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    /// <summary>Ends the turn: afterwards all members throw <see cref="ObjectDisposedException"/>.</summary>
    protected virtual void Dispose(bool disposing)
    {
        if (_disposed) return;
        if (disposing) _turnState.Dispose();
        _disposed = true;
    }

    private T Usable<T>(T value)
    {
        ObjectDisposedException.ThrowIf(_disposed, this);
        return value;
    }
}
