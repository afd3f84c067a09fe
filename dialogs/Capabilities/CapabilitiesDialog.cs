using RetailMessenger.BotFramework.Dialogs;
using RetailMessenger.BotFramework.Turns;
using RetailMessenger.Core.Assistant.Asking;
using RetailMessenger.Core.Assistant.Capabilities;
using RetailMessenger.Core.Assistant.Commands;
using RetailMessenger.Core.Customers;
using RetailMessenger.Core.Texts;

namespace RetailMessenger.Dialogs.Capabilities;

/// <summary>Says what works now, what does not, and how to reach a person. Tapping one of the things begins it.</summary>
internal sealed class CapabilitiesDialog : ShopDialog<CapabilitiesText>
{
    private const string Name = "capabilities";

    private readonly WorkingCapabilities _capabilities;

    public CapabilitiesDialog(WorkingCapabilities capabilities) : base(Name)
    {
        _capabilities = capabilities;
        Follow(ExplainAsync);
    }

    public static Capability Capability { get; } = new()
    {
        Id = Name,
        Title = TextFiles.Of<CapabilitiesText>()[CapabilitiesText.Title],
        Explanation = TextFiles.Of<CapabilitiesText>()[CapabilitiesText.Explanation],
        Sample = TextFiles.Of<CapabilitiesText>()[CapabilitiesText.Sample],
        IsMain = true,
    };

    private async Task<DialogTurnResult> ExplainAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        var others = (await _capabilities.FindAsync(cancellationToken)).Where(capability => capability.Id != Name).ToList();
        var powers = Word(step.Context, CapabilitiesText.Powers, ("items", string.Join('\n', others.Select(item => Describe(step.Context, item)))));
        var limits = Word(step.Context, CapabilitiesText.Limits, ("person", CommandWords.NameOf(step.Context, Command.Person)));
        var titles = await _capabilities.FindTitlesAsync(step.Context, cancellationToken);
        var own = Word(step.Context, CapabilitiesText.Title);
        await step.Context.SendActivityAsync(Offer.Of($"{powers}\n\n{limits}", titles.Where(title => title != own)), cancellationToken);
        return await step.EndDialogAsync(cancellationToken: cancellationToken);
    }

    private string Describe(ITurnContext turnContext, Capability capability)
    {
        var culture = turnContext.CultureOf();
        var (explanation, sample) = (capability.Explanation.In(culture), capability.Sample.In(culture));
        return Word(turnContext, CapabilitiesText.Item, ("explanation", explanation), ("sample", sample));
    }
}
