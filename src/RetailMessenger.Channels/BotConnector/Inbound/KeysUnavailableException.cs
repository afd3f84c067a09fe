namespace RetailMessenger.Channels.BotConnector.Inbound;

/// <summary>The keys with which tokens are verified could not be fetched.</summary>
internal sealed class KeysUnavailableException(string message, Exception? innerException = null) : Exception(message, innerException);
