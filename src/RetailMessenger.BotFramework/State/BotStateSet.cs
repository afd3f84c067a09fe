using RetailMessenger.BotFramework.Turns;

namespace RetailMessenger.BotFramework.State;

/// <summary>Several states that are read and saved together.</summary>
public class BotStateSet
{
    /// <summary>A set of these.</summary>
    public BotStateSet(params BotState[] botStates) => BotStates.AddRange(botStates ?? throw new ArgumentNullException(nameof(botStates)));

    /// <summary>The states, in the order in which they were added.</summary>
    public List<BotState> BotStates { get; set; } = [];

    /// <summary>Adds one.</summary>
    public BotStateSet Add(BotState botState)
    {
        ArgumentNullException.ThrowIfNull(botState);
        BotStates.Add(botState);
        return this;
    }

    /// <summary>Reads all of them, one after the other.</summary>
    public async Task LoadAllAsync(ITurnContext turnContext, bool force = false, CancellationToken cancellationToken = default)
    {
        foreach (var state in BotStates) await state.LoadAsync(turnContext, force, cancellationToken);
    }

    /// <summary>
    /// Saves the changes of all of them, one after the other. When one fails, those before it are saved and those after it are not, unless
    /// the storage commits them together.
    /// </summary>
    public async Task SaveAllChangesAsync(ITurnContext turnContext, bool force = false, CancellationToken cancellationToken = default)
    {
        foreach (var state in BotStates) await state.SaveChangesAsync(turnContext, force, cancellationToken);
    }
}
