using RetailMessenger.BotFramework.Dialogs;
using RetailMessenger.BotFramework.Schema;
using RetailMessenger.BotFramework.State;
using RetailMessenger.BotFramework.Turns;
using RetailMessenger.Core.Assistant;

namespace RetailMessenger.Benchmarks;

/// <summary>Echoes; a message that begins with "dialog" goes to a dialog of three questions, which begins anew when it ends.</summary>
internal sealed class MeasuredBot(ConversationState state) : ActivityHandler, IGiveUp
{
    private readonly IStatePropertyAccessor<DialogState> _dialogState = state.CreateProperty<DialogState>("dialogs");
    private readonly ThreeQuestions _questions = new();

    public Task<Activity> ApologiseAsync(ITurnContext turnContext, CancellationToken cancellationToken) => Task.FromResult(MessageFactory.Text("sorry"));

    protected override async Task OnMessageActivityAsync(ITurnContext<IMessageActivity> turnContext, CancellationToken cancellationToken)
    {
        if (turnContext.Activity.Text?.StartsWith("dialog", StringComparison.Ordinal) != true)
        {
            await turnContext.SendActivityAsync(MessageFactory.Text(turnContext.Activity.Text!), cancellationToken);
            return;
        }

        await _questions.RunAsync(turnContext, _dialogState, cancellationToken);
        await state.SaveChangesAsync(turnContext, cancellationToken: cancellationToken);
    }

    private sealed class ThreeQuestions : ComponentDialog
    {
        public ThreeQuestions() : base(nameof(ThreeQuestions))
        {
            AddDialog(new WaterfallDialog("questions", [AskNameAsync, AskCityAsync, ThankAsync]));
            AddDialog(new TextPrompt("text"));
            InitialDialogId = "questions";
        }

        private static Task<DialogTurnResult> AskNameAsync(WaterfallStepContext step, CancellationToken cancellationToken) =>
            step.PromptAsync("text", new PromptOptions { Prompt = MessageFactory.Text("What is your name?") }, cancellationToken);

        private static Task<DialogTurnResult> AskCityAsync(WaterfallStepContext step, CancellationToken cancellationToken)
        {
            step.Values["name"] = step.Result;
            return step.PromptAsync("text", new PromptOptions { Prompt = MessageFactory.Text("Where do you live?") }, cancellationToken);
        }

        private static async Task<DialogTurnResult> ThankAsync(WaterfallStepContext step, CancellationToken cancellationToken)
        {
            await step.Context.SendActivityAsync(MessageFactory.Text($"Thank you, {step.Values["name"]} of {step.Result}."), cancellationToken);
            return await step.EndDialogAsync(cancellationToken: cancellationToken);
        }
    }
}
