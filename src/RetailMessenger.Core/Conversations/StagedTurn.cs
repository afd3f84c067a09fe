using RetailMessenger.BotFramework.Turns;
using RetailMessenger.Core.Measures;

namespace RetailMessenger.Core.Conversations;

/// <summary>What a turn decides besides its replies and its state; found in <see cref="ITurnContext.TurnState"/>, written with the turn's commit or not at all.</summary>
public sealed class StagedTurn
{
    /// <summary>What happened.</summary>
    public List<Measure> Measures { get; } = [];

    /// <summary>Requests to staff.</summary>
    public List<Ticket> Tickets { get; } = [];

    /// <summary>Messages for later.</summary>
    public List<ScheduledActivity> Scheduled { get; } = [];

    /// <summary>Whether everything known of the customer goes with this commit.</summary>
    public bool EraseCustomer { get; set; }

    /// <summary>The turn's own.</summary>
    /// <exception cref="InvalidOperationException">The turn is not run by the conversation engine.</exception>
    public static StagedTurn Of(ITurnContext turnContext) =>
        turnContext.TurnState.Get<StagedTurn>()
        ?? throw new InvalidOperationException("This turn has nothing to stage into: put a StagedTurn into its TurnState.");
}
