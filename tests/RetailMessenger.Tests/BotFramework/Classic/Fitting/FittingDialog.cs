#nullable disable
using RetailMessenger.BotFramework.Dialogs;
using RetailMessenger.BotFramework.Dialogs.Choices;
using RetailMessenger.BotFramework.Turns;

namespace RetailMessenger.Tests.BotFramework.Classic.Fitting;

public class FittingDialog : CancelAndHelpDialog
{
    public FittingDialog()
        : base("fitting")
    {
        var name_slots = new List<SlotDetails>
        {
            new SlotDetails("first", "text", "Please enter your first name."),
            new SlotDetails("last", "text", "Please enter your last name."),
        };

        var body_slots = new List<SlotDetails>
        {
            new SlotDetails("height", "measure", "How tall are you?", "Please give a number and 'cm' or 'in'."),
            new SlotDetails("colour", "choice", new PromptOptions
            {
                Prompt = MessageFactory.Text("Which colour?"),
                Choices = new List<Choice>
                {
                    new Choice { Value = "navy", Synonyms = new List<string> { "dark blue" } },
                    new Choice { Value = "grey" },
                },
                Style = ListStyle.Inline,
            }),
            new SlotDetails("code", "code", new PromptOptions
            {
                Prompt = MessageFactory.Text("Your code?"),
                RetryPrompt = MessageFactory.Text("That is not a code."),
                Validations = 4,
            }),
        };

        var slots = new List<SlotDetails>
        {
            new SlotDetails("fullname", "fullname"),
            new SlotDetails("body", "body"),
        };

        AddDialog(new SlotFillingDialog("body", body_slots));
        AddDialog(new SlotFillingDialog("fullname", name_slots));
        AddDialog(new TextPrompt("text"));
        AddDialog(new MeasurePrompt("measure", MeasureAsync));
        AddDialog(new ChoicePrompt("choice"));
        AddDialog(new TextPrompt("code", CodeAsync));
        AddDialog(new SlotFillingDialog("slot-dialog", slots));

        AddDialog(new WaterfallDialog("waterfall", new WaterfallStep[] { StartDialogAsync, ProcessResultsAsync }));

        InitialDialogId = "waterfall";
    }

    private static Task<bool> MeasureAsync(PromptValidatorContext<Measure> promptContext, CancellationToken cancellationToken)
    {
        if (!promptContext.Recognized.Succeeded)
        {
            return Task.FromResult(false);
        }

        if (promptContext.Recognized.Value.Unit == "in")
        {
            promptContext.Recognized.Value = new Measure { Value = (int)Math.Round(promptContext.Recognized.Value.Value * 2.54), Unit = "cm" };
        }

        return Task.FromResult(promptContext.Recognized.Value.Value > 40);
    }

    private static async Task<bool> CodeAsync(PromptValidatorContext<string> promptContext, CancellationToken cancellationToken)
    {
        if (promptContext.Recognized.Value.Length == (int)promptContext.Options.Validations)
        {
            return true;
        }

        if (promptContext.AttemptCount > 2)
        {
            await promptContext.Context.SendActivityAsync("It stands on your receipt.", cancellationToken: cancellationToken);
        }

        return false;
    }

    private async Task<DialogTurnResult> StartDialogAsync(WaterfallStepContext stepContext, CancellationToken cancellationToken)
    {
        return await stepContext.BeginDialogAsync("slot-dialog", null, cancellationToken);
    }

    private async Task<DialogTurnResult> ProcessResultsAsync(WaterfallStepContext stepContext, CancellationToken cancellationToken)
    {
        if (stepContext.Result is IDictionary<string, object> result && result.Count > 0)
        {
            var fullname = (IDictionary<string, object>)result["fullname"];
            var body = (IDictionary<string, object>)result["body"];
            var height = (Measure)body["height"];
            var colour = (FoundChoice)body["colour"];

            await stepContext.Context.SendActivityAsync(
                MessageFactory.Text($"{fullname["first"]} {fullname["last"]}: {height.Value} {height.Unit}, {colour.Value}, {body["code"]}"),
                cancellationToken);
        }

        return await stepContext.EndDialogAsync(null, cancellationToken);
    }
}
