using RetailMessenger.BotFramework.Dialogs;
using RetailMessenger.BotFramework.Turns;

namespace RetailMessenger.Tests.BotFramework.Classic.Annotated;

/// <summary>Written with nullability on, against an SDK that says nothing about it: overrides and casts bring no warning here either.</summary>
public sealed class GreetingDialog : ComponentDialog
{
    public GreetingDialog()
        : base(nameof(GreetingDialog))
    {
        AddDialog(new WaterfallDialog(nameof(WaterfallDialog), new WaterfallStep[] { AskAsync, AnswerAsync }));
        AddDialog(new TextPrompt(nameof(TextPrompt), LongEnoughAsync));
        AddDialog(new NumberPrompt<int>(nameof(NumberPrompt<int>)));
        InitialDialogId = nameof(WaterfallDialog);
    }

    protected override Task<DialogTurnResult> OnBeginDialogAsync(
        DialogContext innerDc, object options, CancellationToken cancellationToken = default) =>
        base.OnBeginDialogAsync(innerDc, (string)options ?? "friend", cancellationToken);

    protected override Task<DialogTurnResult> EndComponentAsync(DialogContext outerDc, object result, CancellationToken cancellationToken) =>
        base.EndComponentAsync(outerDc, (string)result + "!", cancellationToken);

    private static Task<DialogTurnResult> AskAsync(WaterfallStepContext stepContext, CancellationToken cancellationToken)
    {
        string greeted = (string)stepContext.Options;
        stepContext.Values["greeted"] = greeted;
        return stepContext.PromptAsync(
            nameof(TextPrompt), new PromptOptions { Prompt = MessageFactory.Text($"Hello {greeted}, what is your name?") }, cancellationToken);
    }

    private static async Task<DialogTurnResult> AnswerAsync(WaterfallStepContext stepContext, CancellationToken cancellationToken)
    {
        string name = (string)stepContext.Result;
        await stepContext.Context.SendActivityAsync($"{stepContext.Result.ToString()} is a fine name.", cancellationToken: cancellationToken);
        return await stepContext.EndDialogAsync(name, cancellationToken);
    }

    private static Task<bool> LongEnoughAsync(PromptValidatorContext<string> promptContext, CancellationToken cancellationToken) =>
        Task.FromResult(promptContext.Recognized.Value.Trim().Length > 1);
}
