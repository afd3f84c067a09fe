using RetailMessenger.Core.Conversations;

namespace RetailMessenger.Channels.BotConnector.Outbound;

/// <summary>What a service answered.</summary>
/// <param name="Result">What became of it.</param>
/// <param name="Body">What it says; null when it was not taken, or nothing was said.</param>
internal sealed record ConnectorAnswer<T>(SendResult Result, T? Body)
    where T : class;
