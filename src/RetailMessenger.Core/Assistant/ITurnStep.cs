namespace RetailMessenger.Core.Assistant;

/// <summary>One way to answer. Steps are asked in the order in which they are registered; the first that answers is the last one asked.</summary>
public interface ITurnStep
{
    /// <summary>Answers the turn's activity, or leaves it to the steps after it.</summary>
    /// <returns>Whether the activity is dealt with. A step that returns false may have remarked something.</returns>
    Task<bool> TryAnswerAsync(AssistantTurn turn, CancellationToken cancellationToken);
}
