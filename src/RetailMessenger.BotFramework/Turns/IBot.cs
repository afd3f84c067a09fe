namespace RetailMessenger.BotFramework.Turns;

/// <summary>A bot: what happens in a turn once the middleware has let it through.</summary>
public interface IBot
{
    /// <summary>Handles one turn. What is sent through <paramref name="turnContext"/> goes to where the turn's activity came from.</summary>
    Task OnTurnAsync(ITurnContext turnContext, CancellationToken cancellationToken = default);
}
