using RetailMessenger.BotFramework.Dialogs;
using RetailMessenger.BotFramework.Turns;

namespace RetailMessenger.Tests.BotFramework.Dialogs;

/// <summary>A dialog that writes down what happens to it, and waits. Given a child, it begins that one first.</summary>
internal sealed class LoggedDialog(string id, List<string> log, string? child = null) : Dialog(id)
{
    /// <summary>The event that the dialog handles.</summary>
    public string? Handles { get; init; }

    /// <summary>Whether the dialog ends when its child does, with the child's result in brackets.</summary>
    public bool EndsWithChild { get; init; }

    public override async Task<DialogTurnResult> BeginDialogAsync(
        DialogContext dc, object? options = null, CancellationToken cancellationToken = default)
    {
        log.Add($"begin {Id} {options}".TrimEnd());
        return child is null ? EndOfTurn : await dc.BeginDialogAsync(child, options, cancellationToken);
    }

    public override Task<DialogTurnResult> ContinueDialogAsync(DialogContext dc, CancellationToken cancellationToken = default)
    {
        log.Add($"continue {Id}");
        return Task.FromResult(EndOfTurn);
    }

    public override Task<DialogTurnResult> ResumeDialogAsync(
        DialogContext dc, DialogReason reason, object? result = null, CancellationToken cancellationToken = default)
    {
        log.Add($"resume {Id} {reason} {result}".TrimEnd());
        return EndsWithChild ? dc.EndDialogAsync($"({result})", cancellationToken) : Task.FromResult(EndOfTurn);
    }

    public override Task RepromptDialogAsync(ITurnContext turnContext, DialogInstance instance, CancellationToken cancellationToken = default)
    {
        log.Add($"reprompt {Id}");
        return Task.CompletedTask;
    }

    public override Task EndDialogAsync(
        ITurnContext turnContext, DialogInstance instance, DialogReason reason, CancellationToken cancellationToken = default)
    {
        log.Add($"end {Id} {reason}");
        return Task.CompletedTask;
    }

    protected override Task<bool> OnPreBubbleEventAsync(DialogContext dc, DialogEvent e, CancellationToken cancellationToken) =>
        Seen("pre", e);

    protected override Task<bool> OnPostBubbleEventAsync(DialogContext dc, DialogEvent e, CancellationToken cancellationToken) =>
        Seen("post", e);

    private Task<bool> Seen(string when, DialogEvent e)
    {
        if (e.Name is DialogEvents.ActivityReceived or DialogEvents.RepromptDialog && Handles != e.Name)
        {
            return Task.FromResult(false);
        }

        log.Add($"{when} {Id} {e.Name} {e.Value}".TrimEnd());
        return Task.FromResult(when == "post" && Handles == e.Name);
    }
}
