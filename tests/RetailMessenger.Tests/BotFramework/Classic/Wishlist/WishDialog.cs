#nullable disable
using RetailMessenger.BotFramework.Dialogs;
using RetailMessenger.BotFramework.Turns;

namespace RetailMessenger.Tests.BotFramework.Classic.Wishlist;

public class WishDialog : CancelAndHelpDialog
{
    private const string WishInfo = "value-wish";

    public WishDialog()
        : base(nameof(WishDialog))
    {
        AddDialog(new TextPrompt(nameof(TextPrompt)));
        AddDialog(new NumberPrompt<int>(nameof(NumberPrompt<int>)));

        AddDialog(new ShopSelectionDialog());

        AddDialog(new WaterfallDialog(nameof(WaterfallDialog), new WaterfallStep[]
        {
            NameStepAsync,
            BudgetStepAsync,
            StartSelectionStepAsync,
            AcknowledgementStepAsync,
        }));

        InitialDialogId = nameof(WaterfallDialog);
    }

    private static async Task<DialogTurnResult> NameStepAsync(WaterfallStepContext stepContext, CancellationToken cancellationToken)
    {
        stepContext.Values[WishInfo] = new Wish();

        var promptOptions = new PromptOptions { Prompt = MessageFactory.Text("Who is the gift from?") };

        return await stepContext.PromptAsync(nameof(TextPrompt), promptOptions, cancellationToken);
    }

    private async Task<DialogTurnResult> BudgetStepAsync(WaterfallStepContext stepContext, CancellationToken cancellationToken)
    {
        var wish = (Wish)stepContext.Values[WishInfo];
        wish.Giver = (string)stepContext.Result;

        var promptOptions = new PromptOptions { Prompt = MessageFactory.Text("How much may it cost?") };

        return await stepContext.PromptAsync(nameof(NumberPrompt<int>), promptOptions, cancellationToken);
    }

    private async Task<DialogTurnResult> StartSelectionStepAsync(WaterfallStepContext stepContext, CancellationToken cancellationToken)
    {
        var wish = (Wish)stepContext.Values[WishInfo];
        wish.Budget = (int)stepContext.Result;

        if (wish.Budget < 10)
        {
            await stepContext.Context.SendActivityAsync(MessageFactory.Text("Below 10 there is nothing to look for."), cancellationToken);
            return await stepContext.NextAsync(new List<string>(), cancellationToken);
        }
        else
        {
            return await stepContext.BeginDialogAsync(nameof(ShopSelectionDialog), null, cancellationToken);
        }
    }

    private async Task<DialogTurnResult> AcknowledgementStepAsync(WaterfallStepContext stepContext, CancellationToken cancellationToken)
    {
        var wish = (Wish)stepContext.Values[WishInfo];
        wish.Shops = stepContext.Result as List<string> ?? new List<string>();

        await stepContext.Context.SendActivityAsync(
            MessageFactory.Text($"Thanks for helping, {((Wish)stepContext.Values[WishInfo]).Giver}."), cancellationToken);

        return await stepContext.EndDialogAsync(stepContext.Values[WishInfo], cancellationToken);
    }
}
