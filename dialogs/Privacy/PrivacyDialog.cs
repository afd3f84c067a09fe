using RetailMessenger.BotFramework.Dialogs;
using RetailMessenger.Core.Assistant.Asking;
using RetailMessenger.Core.Assistant.Capabilities;
using RetailMessenger.Core.Assistant.Commands;
using RetailMessenger.Core.Conversations;
using RetailMessenger.Core.Customers;
using RetailMessenger.Core.Measures;
using RetailMessenger.Core.Texts;
using RetailMessenger.Dialogs.DeleteData;

namespace RetailMessenger.Dialogs.Privacy;

/// <summary>Says what is kept of the customer, as counted in the store at this moment.</summary>
internal sealed class PrivacyDialog : ShopDialog<PrivacyText>
{
    private const string Name = "privacy";

    private readonly ICustomerData _data;

    public PrivacyDialog(ICustomerData data) : base(Name)
    {
        _data = data;
        Follow(ShowAsync);
    }

    public static Capability Capability { get; } = new()
    {
        Id = Name,
        Title = TextFiles.Of<PrivacyText>()[PrivacyText.Title],
        Explanation = TextFiles.Of<PrivacyText>()[PrivacyText.Explanation],
        Sample = TextFiles.Of<PrivacyText>()[PrivacyText.Sample],
    };

    private async Task<DialogTurnResult> ShowAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        var kept = await _data.SummariseAsync(step.Context.ConversationKeyOf(), cancellationToken);
        var delete = DeleteDataDialog.Capability.Title.In(step.Context.CultureOf());
        var person = CommandWords.NameOf(step.Context, Command.Person);
        var text = Word(
            step.Context,
            PrivacyText.Kept,
            ("messages", kept.Messages),
            ("documents", kept.Documents),
            ("attachments", kept.Attachments),
            ("tickets", kept.Tickets),
            ("scheduled", kept.Scheduled),
            ("delete", delete),
            ("person", person));
        await step.Context.SendActivityAsync(Offer.Of(text, delete, person), cancellationToken);
        return await step.EndDialogAsync(cancellationToken: cancellationToken);
    }
}
