#nullable disable
using RetailMessenger.BotFramework.Dialogs;
using RetailMessenger.BotFramework.Dialogs.Choices;
using RetailMessenger.BotFramework.Turns;

namespace RetailMessenger.Tests.BotFramework.Classic.Wishlist;

public class ShopSelectionDialog : ComponentDialog
{
    private const string DoneOption = "done";
    private const string ShopsSelected = "value-shopsSelected";

    private readonly string[] _shopOptions = new string[]
    {
        "Shoe Corner", "Garden World", "Book Cellar", "Toy Castle",
    };

    public ShopSelectionDialog()
        : base(nameof(ShopSelectionDialog))
    {
        AddDialog(new ChoicePrompt(nameof(ChoicePrompt)));

        AddDialog(new WaterfallDialog(nameof(WaterfallDialog), new WaterfallStep[]
        {
            SelectionStepAsync,
            LoopStepAsync,
        }));

        InitialDialogId = nameof(WaterfallDialog);
    }

    private async Task<DialogTurnResult> SelectionStepAsync(WaterfallStepContext stepContext, CancellationToken cancellationToken)
    {
        var list = stepContext.Options as List<string> ?? new List<string>();
        stepContext.Values[ShopsSelected] = list;

        string message;
        if (list.Count is 0)
        {
            message = $"Please choose a shop, or `{DoneOption}` to finish.";
        }
        else
        {
            message = $"You have chosen **{list[0]}**. You can choose another one, or `{DoneOption}` to finish.";
        }

        var options = _shopOptions.ToList();
        options.Add(DoneOption);
        if (list.Count > 0)
        {
            options.Remove(list[0]);
        }

        var promptOptions = new PromptOptions
        {
            Prompt = MessageFactory.Text(message),
            RetryPrompt = MessageFactory.Text("Please choose an option from the list."),
            Choices = ChoiceFactory.ToChoices(options),
        };

        return await stepContext.PromptAsync(nameof(ChoicePrompt), promptOptions, cancellationToken);
    }

    private async Task<DialogTurnResult> LoopStepAsync(WaterfallStepContext stepContext, CancellationToken cancellationToken)
    {
        var list = stepContext.Values[ShopsSelected] as List<string>;
        var choice = (FoundChoice)stepContext.Result;
        var done = choice.Value == DoneOption;

        if (!done)
        {
            list.Add(choice.Value);
        }

        if (done || list.Count >= 2)
        {
            return await stepContext.EndDialogAsync(list, cancellationToken);
        }
        else
        {
            return await stepContext.ReplaceDialogAsync(InitialDialogId, list, cancellationToken);
        }
    }
}
