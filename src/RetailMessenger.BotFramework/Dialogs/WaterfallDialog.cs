using System.Globalization;
using RetailMessenger.BotFramework.Schema;
using RetailMessenger.BotFramework.State;
using RetailMessenger.BotFramework.Turns;

namespace RetailMessenger.BotFramework.Dialogs;

/// <summary>
/// A dialog of steps that follow each other, most of which ask something. Between turns it remembers the step that waits by its name, so that
/// steps may be inserted, removed or moved around a waiting customer. The name of a step is that of its method (or local function); a method
/// that is used again counts from <c>#2</c>; a step that is a lambda expression is known by its place only, as <c>#0</c>.
/// </summary>
public class WaterfallDialog : Dialog
{
    internal const string PersistedInstanceId = "instanceId";
    internal const string PersistedStepName = "stepName";
    internal const string PersistedStepIndex = "stepIndex";

    private const string PersistedOptions = "options";
    private const string PersistedValues = "values";
    private const string PersistedBuild = "build";

    private readonly List<WaterfallStep> _steps = [];
    private readonly List<string> _names = [];
    private string? _build;

    /// <summary>Makes a waterfall; without an id it is called after its class.</summary>
    public WaterfallDialog(string? dialogId, IEnumerable<WaterfallStep>? actions = null)
        : base(dialogId)
    {
        foreach (var step in actions ?? [])
        {
            AddStep(step);
        }
    }

    /// <summary>Adds a step at the end.</summary>
    public WaterfallDialog AddStep(WaterfallStep step)
    {
        ArgumentNullException.ThrowIfNull(step);
        return Add(WaterfallStepName.Of(step, _names), step);
    }

    /// <summary>Adds a step that waiting conversations know by a name of your own; for lambda expressions. An addition to the SDK.</summary>
    /// <exception cref="ArgumentException">A step has that name already.</exception>
    public WaterfallDialog AddStep(string name, WaterfallStep step)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        ArgumentNullException.ThrowIfNull(step);
        return _names.Contains(name, StringComparer.Ordinal)
            ? throw new ArgumentException($"The waterfall '{Id}' has a step '{name}' already.", nameof(name))
            : Add(name, step);
    }

    /// <inheritdoc/>
    public override string GetVersion() => string.Create(CultureInfo.InvariantCulture, $"{Id}:{_steps.Count}");

    /// <inheritdoc/>
    public override Task<DialogTurnResult> BeginDialogAsync(
        DialogContext dc, object? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(dc);
        var state = dc.ActiveDialog!.State;
        if (options is not null)
        {
            state[PersistedOptions] = options;
        }

        state[PersistedValues] = new Dictionary<string, object>(StringComparer.Ordinal);
        state[PersistedBuild] = Build;
        state[PersistedInstanceId] = WaterfallTelemetry.InstanceId(dc, Id);
        WaterfallTelemetry.Track(this, "WaterfallStart", state, withStep: false);
        return RunStepAsync(dc, 0, DialogReason.BeginCalled, result: null!, cancellationToken);
    }

    /// <summary>Goes on with the next step when the activity is a message; others are not for the waterfall.</summary>
    /// <exception cref="DialogChangedException">The waiting step does not exist any more.</exception>
    public override Task<DialogTurnResult> ContinueDialogAsync(DialogContext dc, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(dc);
        return dc.Context.Activity.Type == ActivityTypes.Message
            ? ResumeDialogAsync(dc, DialogReason.ContinueCalled, dc.Context.Activity.Text, cancellationToken)
            : Task.FromResult(EndOfTurn);
    }

    /// <summary>Goes on with the next step.</summary>
    /// <exception cref="DialogChangedException">The waiting step does not exist any more.</exception>
    public override Task<DialogTurnResult> ResumeDialogAsync(
        DialogContext dc, DialogReason reason, object? result = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(dc);
        return RunStepAsync(dc, WaitingStep(dc.ActiveDialog!) + 1, reason, result!, cancellationToken);
    }

    /// <inheritdoc/>
    public override Task EndDialogAsync(
        ITurnContext turnContext, DialogInstance instance, DialogReason reason, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(instance);
        if (reason is DialogReason.CancelCalled or DialogReason.EndCalled)
        {
            var name = reason == DialogReason.CancelCalled ? "WaterfallCancel" : "WaterfallComplete";
            WaterfallTelemetry.Track(this, name, instance.State, withStep: reason == DialogReason.CancelCalled);
        }

        return base.EndDialogAsync(turnContext, instance, reason, cancellationToken);
    }

    /// <summary>Runs one step.</summary>
    protected virtual Task<DialogTurnResult> OnStepAsync(WaterfallStepContext stepContext, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(stepContext);
        WaterfallTelemetry.Track(this, "WaterfallStep", stepContext.ActiveDialog!.State, withStep: true);
        return _steps[stepContext.Index](stepContext, cancellationToken);
    }

#nullable disable annotations // as OnBeginDialogAsync of ComponentDialog
    /// <summary>Runs the step at that place, or ends the waterfall with the result when the steps are through.</summary>
    protected Task<DialogTurnResult> RunStepAsync(
        DialogContext dc, int index, DialogReason reason, object result, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(dc);
        if (index >= _steps.Count)
        {
            return dc.EndDialogAsync(result, cancellationToken);
        }

        var instance = dc.ActiveDialog!;
        var values = ValuesOf(instance);
        var options = instance.State.TryGetValue(PersistedOptions, out var stored) ? stored : null;
        instance.State[PersistedStepIndex] = index;
        instance.State[PersistedStepName] = _names[index];
        return RunStepAsync(
            new WaterfallStepContext(this, dc, options, values, index, reason, result), instance, _names[index], cancellationToken);
    }
#nullable restore annotations

    // Another build of the bot may have kept something else under the same name, or nothing: trying again does not help then.
    private async Task<DialogTurnResult> RunStepAsync(
        WaterfallStepContext stepContext, DialogInstance instance, string name, CancellationToken cancellationToken)
    {
        try
        {
            return await OnStepAsync(stepContext, cancellationToken);
        }
        catch (Exception exception) when (
            exception is InvalidCastException or KeyNotFoundException or NullReferenceException or StateTypeException
            && !(instance.State.TryGetValue(PersistedBuild, out var build) && Equals(build, Build)))
        {
            throw DialogChangedException.StateIsUnreadable(Id, name, exception);
        }
    }

    // What the steps were compiled into: values that another build has kept may be of another shape.
    private string Build => _build ??=
        (_steps is [var first, ..] ? first.Method.Module : GetType().Module).ModuleVersionId.ToString("N", CultureInfo.InvariantCulture);

    private IDictionary<string, object> ValuesOf(DialogInstance instance)
    {
        if (!instance.State.TryGetValue(PersistedValues, out var stored) || stored is null)
        {
            instance.State[PersistedValues] = stored = new Dictionary<string, object>(StringComparer.Ordinal);
        }

        return stored is IDictionary<string, object> values
            ? StepValues.Of(values, () => DialogChangedException.StateIsUnreadable(Id))
            : throw DialogChangedException.StateIsUnreadable(Id);
    }

    private int WaitingStep(DialogInstance instance)
    {
        if (instance.State.TryGetValue(PersistedStepName, out var stored) && stored is string name)
        {
            var place = _names.IndexOf(name);
            return place >= 0 ? place : throw DialogChangedException.StepIsMissing(Id, name);
        }

        // As the SDK stores it.
        var index = StoredIndex(instance);
        return index >= 0 && index < _steps.Count ? index : throw DialogChangedException.StepIsMissing(Id, $"#{index}");
    }

    private static int StoredIndex(DialogInstance instance)
    {
        try
        {
            return StateJson.Convert<int>(instance.Get<object>(PersistedStepIndex));
        }
        catch (StateTypeException exception)
        {
            throw DialogChangedException.StateIsUnreadable(instance.Id, stepName: null, exception);
        }
    }

    private WaterfallDialog Add(string name, WaterfallStep step)
    {
        // In the classic style a bot's own class holds the steps of a plain WaterfallDialog, and the classes that they keep in Values.
        DialogTypes.AllowAssemblyOf(step.Method.DeclaringType);
        _names.Add(name);
        _steps.Add(step);
        return this;
    }
}
