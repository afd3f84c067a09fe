using RetailMessenger.Core.Conversations;

namespace RetailMessenger.Runtime.Retention;

/// <inheritdoc cref="IRetentionGrain"/>
[GrainType("retention")]
internal sealed class RetentionGrain(RetentionRun run, RetentionRules rules) : Grain, IRetentionGrain, IRemindable, IDisposable
{
    // A first time that has passed before Orleans looks at it is left out.
    private static readonly TimeSpan First = TimeSpan.FromSeconds(5);

    private readonly CancellationTokenSource _leaving = new();
    private Task _running = Task.CompletedTask;

    public async Task KeepAsync()
    {
        var wanted = $"every {rules.Every}";
        var known = await this.GetReminders();
        foreach (var other in known.Where(reminder => reminder.ReminderName != wanted))
            await this.UnregisterReminder(other);

        // Set anew at each start of a node, it would come later and later.
        if (known.All(reminder => reminder.ReminderName != wanted))
            await this.RegisterOrUpdateReminder(wanted, First, rules.Every);
    }

    // Not awaited: a pass may take longer than Orleans waits for an answer. One that is cut off is begun anew by the next reminder, on whichever node.
    public Task ReceiveReminder(string reminderName, TickStatus status)
    {
        DelayDeactivation(2 * rules.Every);
        if (_running.IsCompleted)
            _running = run.TryAsync(_leaving.Token);
        return Task.CompletedTask;
    }

    public override async Task OnDeactivateAsync(DeactivationReason reason, CancellationToken cancellationToken)
    {
        await _leaving.CancelAsync();
        await _running.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing | ConfigureAwaitOptions.ContinueOnCapturedContext);
    }

    public void Dispose() => _leaving.Dispose();
}
