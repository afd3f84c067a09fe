using RetailMessenger.BotFramework.Turns;

namespace RetailMessenger.Tests.Shop;

/// <summary>A bot that does what the test says.</summary>
public sealed class CommandedBot(BotCallbackHandler turn) : IBot
{
    public Task OnTurnAsync(ITurnContext turnContext, CancellationToken cancellationToken = default) => turn(turnContext, cancellationToken);
}
