#nullable disable
#pragma warning disable CA1822 // as bots for the SDK are written
using RetailMessenger.BotFramework.Dialogs;
using RetailMessenger.BotFramework.Schema;
using RetailMessenger.BotFramework.Turns;

namespace RetailMessenger.Tests.BotFramework.Classic;

public class CancelAndHelpDialog : ComponentDialog
{
    private const string HelpMessage = "Answer the question, or say 'cancel' to stop.";
    private const string CancelMessage = "Stopped. Nothing was changed.";

    public CancelAndHelpDialog(string id)
        : base(id)
    {
    }

    protected override async Task<DialogTurnResult> OnContinueDialogAsync(DialogContext innerDc, CancellationToken cancellationToken = default)
    {
        var result = await InterruptAsync(innerDc, cancellationToken);
        if (result != null)
        {
            return result;
        }

        return await base.OnContinueDialogAsync(innerDc, cancellationToken);
    }

    private async Task<DialogTurnResult> InterruptAsync(DialogContext innerDc, CancellationToken cancellationToken)
    {
        if (innerDc.Context.Activity.Type == ActivityTypes.Message && innerDc.Context.Activity.Text != null)
        {
            var text = innerDc.Context.Activity.Text.ToLowerInvariant();

            switch (text)
            {
                case "help":
                case "?":
                    var helpMessage = MessageFactory.Text(HelpMessage, HelpMessage, InputHints.ExpectingInput);
                    await innerDc.Context.SendActivityAsync(helpMessage, cancellationToken);
                    return new DialogTurnResult(DialogTurnStatus.Waiting);

                case "cancel":
                case "quit":
                    var cancelMessage = MessageFactory.Text(CancelMessage, CancelMessage, InputHints.IgnoringInput);
                    await innerDc.Context.SendActivityAsync(cancelMessage, cancellationToken);
                    return await innerDc.CancelAllDialogsAsync(cancellationToken);
            }
        }

        return null;
    }
}
