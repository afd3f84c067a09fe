namespace RetailMessenger.BotFramework.Turns;

/// <summary>What runs at the end of the middleware; <see cref="IBot.OnTurnAsync"/> is one.</summary>
public delegate Task BotCallbackHandler(ITurnContext turnContext, CancellationToken cancellationToken);
