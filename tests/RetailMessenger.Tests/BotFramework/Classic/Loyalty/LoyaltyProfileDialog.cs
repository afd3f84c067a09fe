#nullable disable
using RetailMessenger.BotFramework.Dialogs;
using RetailMessenger.BotFramework.Dialogs.Choices;
using RetailMessenger.BotFramework.Schema;
using RetailMessenger.BotFramework.State;
using RetailMessenger.BotFramework.Turns;

namespace RetailMessenger.Tests.BotFramework.Classic.Loyalty;

public class LoyaltyProfileDialog : ComponentDialog
{
    private readonly IStatePropertyAccessor<CustomerProfile> _profileAccessor;

    public LoyaltyProfileDialog(UserState userState)
        : base(nameof(LoyaltyProfileDialog))
    {
        _profileAccessor = userState.CreateProperty<CustomerProfile>("CustomerProfile");

        var waterfallSteps = new WaterfallStep[]
        {
            DepartmentStepAsync,
            NameStepAsync,
            NameConfirmStepAsync,
            SizeStepAsync,
            PhotoStepAsync,
            SummaryStepAsync,
            SaveStepAsync,
        };

        AddDialog(new WaterfallDialog(nameof(WaterfallDialog), waterfallSteps));
        AddDialog(new TextPrompt(nameof(TextPrompt)));
        AddDialog(new NumberPrompt<int>(nameof(NumberPrompt<int>), SizeValidatorAsync));
        AddDialog(new ChoicePrompt(nameof(ChoicePrompt)));
        AddDialog(new ConfirmPrompt(nameof(ConfirmPrompt)));
        AddDialog(new AttachmentPrompt(nameof(AttachmentPrompt), PhotoValidatorAsync));

        InitialDialogId = nameof(WaterfallDialog);
    }

    private static async Task<DialogTurnResult> DepartmentStepAsync(WaterfallStepContext stepContext, CancellationToken cancellationToken)
    {
        return await stepContext.PromptAsync(
            nameof(ChoicePrompt),
            new PromptOptions
            {
                Prompt = MessageFactory.Text("Which department do you like best?"),
                Choices = ChoiceFactory.ToChoices(new List<string> { "Shoes", "Garden", "Books" }),
            },
            cancellationToken);
    }

    private static async Task<DialogTurnResult> NameStepAsync(WaterfallStepContext stepContext, CancellationToken cancellationToken)
    {
        stepContext.Values["department"] = ((FoundChoice)stepContext.Result).Value;

        return await stepContext.PromptAsync(
            nameof(TextPrompt), new PromptOptions { Prompt = MessageFactory.Text("What is your name?") }, cancellationToken);
    }

    private async Task<DialogTurnResult> NameConfirmStepAsync(WaterfallStepContext stepContext, CancellationToken cancellationToken)
    {
        stepContext.Values["name"] = (string)stepContext.Result;

        await stepContext.Context.SendActivityAsync(MessageFactory.Text($"Thank you, {stepContext.Result}."), cancellationToken);

        return await stepContext.PromptAsync(
            nameof(ConfirmPrompt), new PromptOptions { Prompt = MessageFactory.Text("May I ask your shoe size?") }, cancellationToken);
    }

    private async Task<DialogTurnResult> SizeStepAsync(WaterfallStepContext stepContext, CancellationToken cancellationToken)
    {
        if ((bool)stepContext.Result)
        {
            var promptOptions = new PromptOptions
            {
                Prompt = MessageFactory.Text("What is it?"),
                RetryPrompt = MessageFactory.Text("Sizes go from 16 to 50."),
            };

            return await stepContext.PromptAsync(nameof(NumberPrompt<int>), promptOptions, cancellationToken);
        }
        else
        {
            return await stepContext.NextAsync(-1, cancellationToken);
        }
    }

    private static async Task<DialogTurnResult> PhotoStepAsync(WaterfallStepContext stepContext, CancellationToken cancellationToken)
    {
        stepContext.Values["size"] = (int)stepContext.Result;

        var promptOptions = new PromptOptions
        {
            Prompt = MessageFactory.Text("Please send a photo for your card, or any text to skip."),
            RetryPrompt = MessageFactory.Text("It must be a PNG or JPEG."),
        };

        return await stepContext.PromptAsync(nameof(AttachmentPrompt), promptOptions, cancellationToken);
    }

    private async Task<DialogTurnResult> SummaryStepAsync(WaterfallStepContext stepContext, CancellationToken cancellationToken)
    {
        stepContext.Values["photo"] = ((IList<Attachment>)stepContext.Result)?.FirstOrDefault();

        var size = (int)stepContext.Values["size"];
        var message = $"{stepContext.Values["name"]}, {stepContext.Values["department"]}";
        message += size == -1 ? string.Empty : $", size {size}";
        await stepContext.Context.SendActivityAsync(MessageFactory.Text(message), cancellationToken);

        if (stepContext.Values["photo"] != null)
        {
            await stepContext.Context.SendActivityAsync(
                MessageFactory.Attachment((Attachment)stepContext.Values["photo"], "Your photo."), cancellationToken);
        }

        return await stepContext.PromptAsync(
            nameof(ConfirmPrompt), new PromptOptions { Prompt = MessageFactory.Text("Is this right?") }, cancellationToken);
    }

    private async Task<DialogTurnResult> SaveStepAsync(WaterfallStepContext stepContext, CancellationToken cancellationToken)
    {
        if ((bool)stepContext.Result)
        {
            var profile = await _profileAccessor.GetAsync(stepContext.Context, () => new CustomerProfile(), cancellationToken);

            profile.Department = (string)stepContext.Values["department"];
            profile.Name = (string)stepContext.Values["name"];
            profile.ShoeSize = (int)stepContext.Values["size"];
            profile.Photo = (Attachment)stepContext.Values["photo"];

            await stepContext.Context.SendActivityAsync(MessageFactory.Text("Your card is ready."), cancellationToken);
        }
        else
        {
            await stepContext.Context.SendActivityAsync(MessageFactory.Text("Your profile was not kept."), cancellationToken);
        }

        return await stepContext.EndDialogAsync(cancellationToken: cancellationToken);
    }

    private static Task<bool> SizeValidatorAsync(PromptValidatorContext<int> promptContext, CancellationToken cancellationToken)
    {
        return Task.FromResult(promptContext.Recognized.Succeeded && promptContext.Recognized.Value >= 16 && promptContext.Recognized.Value <= 50);
    }

    private static async Task<bool> PhotoValidatorAsync(PromptValidatorContext<IList<Attachment>> promptContext, CancellationToken cancellationToken)
    {
        if (promptContext.Recognized.Succeeded)
        {
            var attachments = promptContext.Recognized.Value;
            var validImages = new List<Attachment>();

            foreach (var attachment in attachments)
            {
                if (attachment.ContentType == "image/jpeg" || attachment.ContentType == "image/png")
                {
                    validImages.Add(attachment);
                }
            }

            promptContext.Recognized.Value = validImages;

            return validImages.Count > 0;
        }
        else
        {
            await promptContext.Context.SendActivityAsync("No photo, then.", cancellationToken: cancellationToken);

            return true;
        }
    }
}
