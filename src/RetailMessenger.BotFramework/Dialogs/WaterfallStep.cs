namespace RetailMessenger.BotFramework.Dialogs;

/// <summary>
/// One step of a waterfall. It returns what a prompt, another dialog, <see cref="WaterfallStepContext.NextAsync"/>,
/// <see cref="DialogContext.EndDialogAsync(object, CancellationToken)"/> or <see cref="Dialog.EndOfTurn"/> gave it.
/// </summary>
/// <param name="stepContext">The stack, and what the step before left.</param>
/// <param name="cancellationToken">Cancels the turn.</param>
public delegate Task<DialogTurnResult> WaterfallStep(WaterfallStepContext stepContext, CancellationToken cancellationToken);
