using Microsoft.Extensions.Options;
using RetailMessenger.BotFramework.Dialogs;
using RetailMessenger.BotFramework.Schema;
using RetailMessenger.BotFramework.State;
using RetailMessenger.BotFramework.Turns;
using RetailMessenger.Core.Assistant.Asking;
using RetailMessenger.Core.Assistant.Capabilities;
using RetailMessenger.Core.Assistant.Commands;
using RetailMessenger.Core.Customers;
using RetailMessenger.Core.Measures;
using RetailMessenger.Core.Texts;

namespace RetailMessenger.Core.Assistant;

/// <summary>
/// Says sorry for a dialog that a new version of the shop cannot go on with, and offers to begin it again where that is possible. Speaks for the
/// assistant and for any other bot.
/// </summary>
internal sealed class LostDialogs(WorkingCapabilities capabilities, IEnumerable<ShopDialog> dialogs, IOptions<AssistantOptions> options) : ILostDialogs
{
    private readonly Texts<AssistantText> _words = TextFiles.Of<AssistantText>();
    private readonly Dictionary<string, ShopDialog> _dialogs = dialogs.ToDictionary(dialog => dialog.Id, StringComparer.Ordinal);

    public async Task AnswerAsync(ITurnContext turnContext, DialogChangedException loss, string? dialogId, CancellationToken cancellationToken)
    {
        turnContext.TurnState.Get<DroppedState>()?.Note(loss.Message);
        turnContext.Note("dialog.lost", dialogId ?? "");
        var customer = turnContext.TurnState.Get<AssistantTurn>()?.Customer;
        turnContext.Speak(LanguageFor(turnContext, customer));
        if (customer is null)
        {
            // Another bot: whatever the customer writes, it begins again.
            await SayAsync(turnContext, CommandWords.NameOf(turnContext, Command.StartOver), [], cancellationToken);
            return;
        }

        var beginning = await FindBeginningAsync(turnContext, dialogId, cancellationToken);
        await SayAsync(turnContext, beginning, await capabilities.FindMainTitlesAsync(turnContext, cancellationToken), cancellationToken);
    }

    private Task<ResourceResponse> SayAsync(ITurnContext turnContext, string? beginning, IReadOnlyList<string> others, CancellationToken cancellationToken)
    {
        var culture = turnContext.CultureOf();
        var sorry = beginning is null
            ? Offer.Of(_words[AssistantText.DialogLost].In(culture), others)
            : Offer.Of(_words[AssistantText.DialogLostBeginAgain].In(culture, ("again", beginning)), others.Where(title => title != beginning).Prepend(beginning));
        return turnContext.SendActivityAsync(sorry, cancellationToken);
    }

    /// <summary>What to say to begin the dialog: its button or, where it has none, its first example. Null when it is gone or does not work now.</summary>
    private async Task<string?> FindBeginningAsync(ITurnContext turnContext, string? dialogId, CancellationToken cancellationToken)
    {
        if (dialogId is null || !_dialogs.TryGetValue(dialogId, out var dialog))
            return null;

        var beginning = capabilities.Has(dialogId)
            ? (await capabilities.FindAsync(cancellationToken)).FirstOrDefault(capability => capability.Id == dialogId)?.Title.In(turnContext.CultureOf())
            : dialog.Examples[turnContext.LanguageOf().Code] is [var first, ..] ? first : null;
        return beginning is not null && CarrierWords.AreReserved(turnContext) && CarrierWords.ForbidOffering(beginning) ? null : beginning;
    }

    private Language LanguageFor(ITurnContext turnContext, CustomerMemory? customer) =>
        Language.Find(customer?.Language)
        ?? LanguageDetector.Detect(PlainText.WellFormed(turnContext.Activity.Text ?? ""))
        ?? Language.Find(turnContext.Activity.Locale)
        ?? options.Value.Default;
}
