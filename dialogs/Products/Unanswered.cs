using RetailMessenger.BotFramework.Schema;
using RetailMessenger.BotFramework.Turns;
using RetailMessenger.Core.Assistant.Asking;
using RetailMessenger.Core.Assistant.Commands;
using RetailMessenger.Core.Customers;
using RetailMessenger.Core.Texts;
using RetailMessenger.Dialogs.Capabilities;

namespace RetailMessenger.Dialogs.Products;

/// <summary>What is said when the shop has no answer.</summary>
internal static class Unanswered
{
    private static readonly Texts<ProductsText> Words = TextFiles.Of<ProductsText>();

    /// <summary>The shop's system does not answer.</summary>
    public static Activity TryLater(ITurnContext turnContext) => WithPerson(turnContext, ProductsText.TryLater, null);

    /// <summary>The shop has no such thing.</summary>
    public static Activity NotFound(ITurnContext turnContext, string words) => WithPerson(turnContext, ProductsText.NotFound, words);

    private static Activity WithPerson(ITurnContext turnContext, ProductsText text, string? words)
    {
        var person = CommandWords.NameOf(turnContext, Command.Person);
        var more = CapabilitiesDialog.Capability.Title.In(turnContext.CultureOf());
        return Offer.Of(Words[text].In(turnContext.CultureOf(), ("person", person), ("words", words)), person, more);
    }
}
