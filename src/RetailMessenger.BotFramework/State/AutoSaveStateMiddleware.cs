using RetailMessenger.BotFramework.Turns;

namespace RetailMessenger.BotFramework.State;

/// <summary>Saves the changes of state at the end of every turn. A turn that throws saves nothing.</summary>
public class AutoSaveStateMiddleware : IMiddleware
{
    /// <summary>Saves these.</summary>
    public AutoSaveStateMiddleware(params BotState[] botStates) => BotStateSet = new BotStateSet(botStates);

    /// <summary>Saves this set.</summary>
    public AutoSaveStateMiddleware(BotStateSet botStateSet)
    {
        ArgumentNullException.ThrowIfNull(botStateSet);
        BotStateSet = botStateSet;
    }

    /// <summary>What is saved.</summary>
    public BotStateSet BotStateSet { get; set; }

    /// <summary>Saves this one too.</summary>
    public AutoSaveStateMiddleware Add(BotState botState)
    {
        BotStateSet.Add(botState);
        return this;
    }

    /// <inheritdoc/>
    public async Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken = default)
    {
        await next(cancellationToken);
        await BotStateSet.SaveAllChangesAsync(turnContext, force: false, cancellationToken);
    }
}
