using RetailMessenger.BotFramework.Turns;
using RetailMessenger.Core.Customers;
using RetailMessenger.Core.Texts;

namespace RetailMessenger.Core.Assistant.Commands;

/// <summary>What commands are called.</summary>
public static class CommandWords
{
    /// <summary>The word to offer for a command in this turn: in the customer's language, and not one that belongs to the carrier.</summary>
    public static string NameOf(ITurnContext turnContext, Command command)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        var words = TextFiles.Of<Command>()[command].Variants(turnContext.CultureOf());
        return CarrierWords.AreReserved(turnContext) ? words.First(word => !CarrierWords.ForbidOffering(word)) : words[0];
    }
}
