using RetailMessenger.BotFramework.Dialogs;
using RetailMessenger.BotFramework.Turns;
using RetailMessenger.Core.Assistant.Asking;
using RetailMessenger.Core.Assistant.Capabilities;
using RetailMessenger.Core.Conversations;
using RetailMessenger.Core.Customers;
using RetailMessenger.Core.Measures;
using RetailMessenger.Core.Texts;
using RetailMessenger.Dialogs.Privacy;

namespace RetailMessenger.Dialogs.DeleteData;

/// <summary>Erases everything that is kept of the customer after an explicit yes, and says what it was.</summary>
internal sealed class DeleteDataDialog : ShopDialog<DeleteDataText>
{
    private const string Name = "deleteData";

    private readonly ICustomerData _data;

    public DeleteDataDialog(ICustomerData data) : base(Name)
    {
        _data = data;
        Follow(AskWhetherSureAsync, DeleteAsync);
    }

    public static Capability Capability { get; } = new()
    {
        Id = Name,
        Title = TextFiles.Of<DeleteDataText>()[DeleteDataText.Title],
        Explanation = TextFiles.Of<DeleteDataText>()[DeleteDataText.Explanation],
        Sample = TextFiles.Of<DeleteDataText>()[DeleteDataText.Sample],
    };

    protected override DeleteDataText? Left => DeleteDataText.Left;

    private async Task<DialogTurnResult> AskWhetherSureAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        var question = await CountAsync(step.Context, DeleteDataText.Sure, cancellationToken);
        return await AskExactChoiceAsync(step, question, DeleteDataText.Unclear, [DeleteDataText.Yes, DeleteDataText.No], cancellationToken);
    }

    private async Task<DialogTurnResult> DeleteAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        if (Chose(step, DeleteDataText.Yes))
        {
            StagedTurn.Of(step.Context).EraseCustomer = true;
            var removed = await CountAsync(step.Context, DeleteDataText.Deleted, cancellationToken);
            var check = PrivacyDialog.Capability.Title.In(step.Context.CultureOf());
            await step.Context.SendActivityAsync(Offer.Of(removed, check), cancellationToken);
        }
        else
        {
            await step.Context.SendActivityAsync(Say(step.Context, DeleteDataText.Kept), cancellationToken);
        }

        return await step.EndDialogAsync(cancellationToken: cancellationToken);
    }

    private async Task<string> CountAsync(ITurnContext turnContext, DeleteDataText text, CancellationToken cancellationToken)
    {
        var kept = await _data.SummariseAsync(turnContext.ConversationKeyOf(), cancellationToken);
        return Word(
            turnContext,
            text,
            ("messages", kept.Messages),
            ("documents", kept.Documents),
            ("attachments", kept.Attachments),
            ("tickets", kept.Tickets),
            ("scheduled", kept.Scheduled),
            ("check", PrivacyDialog.Capability.Title.In(turnContext.CultureOf())));
    }
}
