using RetailMessenger.BotFramework.Turns;

namespace RetailMessenger.BotFramework.State;

/// <summary>What <see cref="InspectionMiddleware"/> remembers, for all conversations together. Key: <c>InspectionState</c>.</summary>
public class InspectionState(IStorage storage) : BotState(storage, nameof(InspectionState))
{
    /// <inheritdoc/>
    protected override string GetStorageKey(ITurnContext turnContext) => nameof(InspectionState);
}
