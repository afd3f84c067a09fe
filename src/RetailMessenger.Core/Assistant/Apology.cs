using Microsoft.Extensions.Options;
using RetailMessenger.BotFramework.Schema;
using RetailMessenger.BotFramework.State;
using RetailMessenger.BotFramework.Turns;
using RetailMessenger.Core.Assistant.Asking;
using RetailMessenger.Core.Assistant.Commands;
using RetailMessenger.Core.Customers;
using RetailMessenger.Core.Texts;

namespace RetailMessenger.Core.Assistant;

/// <summary>Needs nothing but its words, which are read before the first turn; what is remembered of the customer only helps, as it may be what has failed.</summary>
internal sealed class Apology(UserState userState, IOptions<AssistantOptions> options) : IGiveUp
{
    private readonly Text _sorry = TextFiles.Of<AssistantText>()[AssistantText.TurnFailed];
    private readonly Text _person = TextFiles.Of<Command>()[Command.Person];
    private readonly IStatePropertyAccessor<CustomerMemory> _customer = userState.CreateProperty<CustomerMemory>(AssistantMemory.CustomerProperty);

    public async Task<Activity> ApologiseAsync(ITurnContext turnContext, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        var language = LanguageFor(turnContext.Activity, await FindCustomerAsync(turnContext, cancellationToken));
        var person = _person.In(language.Culture);
        var apology = Offer.Of(_sorry.In(language.Culture, ("person", person)), person);
        apology.Locale = language.Code;
        return apology;
    }

    private Language LanguageFor(Activity unanswered, CustomerMemory? customer)
    {
        var remembered = Language.Find(customer?.Language);
        return (customer is { LanguageChosen: true } ? remembered : null)
            ?? LanguageDetector.Detect(PlainText.WellFormed(unanswered.Text ?? ""))
            ?? remembered
            ?? Language.Find(unanswered.Locale)
            ?? options.Value.Default;
    }

    private async Task<CustomerMemory?> FindCustomerAsync(ITurnContext turnContext, CancellationToken cancellationToken)
    {
        try
        {
            return await _customer.GetAsync(turnContext, null, cancellationToken);
        }
#pragma warning disable CA1031 // whatever keeps the memory from being read, there is an apology without it
        catch (Exception)
#pragma warning restore CA1031
        {
            return null;
        }
    }
}
