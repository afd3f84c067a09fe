using RetailMessenger.BotFramework.Schema;
using RetailMessenger.BotFramework.Turns;

namespace RetailMessenger.Core.Assistant;

/// <summary>What the shop says when a turn has failed for good.</summary>
public interface IGiveUp
{
    /// <summary>An apology with the offer of a person, in the customer's language. Must not fail.</summary>
    /// <param name="turnContext">A turn about the message that could not be answered. State can be read in it; nothing is sent or saved in it.</param>
    /// <param name="cancellationToken">Ends the reading of state.</param>
    Task<Activity> ApologiseAsync(ITurnContext turnContext, CancellationToken cancellationToken);
}
