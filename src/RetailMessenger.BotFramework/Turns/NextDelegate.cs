namespace RetailMessenger.BotFramework.Turns;

/// <summary>Goes on with the next middleware, or with the bot after the last.</summary>
public delegate Task NextDelegate(CancellationToken cancellationToken);
