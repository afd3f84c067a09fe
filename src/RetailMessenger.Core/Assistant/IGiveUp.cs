using RetailMessenger.BotFramework.Schema;

namespace RetailMessenger.Core.Assistant;

/// <summary>What the shop says when a turn has failed for good.</summary>
public interface IGiveUp
{
    /// <summary>An apology with the offer of a person, in the customer's language. Must not fail.</summary>
    /// <param name="unanswered">The customer's message that could not be answered.</param>
    Activity Apologise(Activity unanswered);
}
