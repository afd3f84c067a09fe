using RetailMessenger.BotFramework.Schema;

namespace RetailMessenger.BotFramework.Testing;

/// <summary>Compares a reply with what was expected; throws when it is not right.</summary>
public delegate void ValidateReply(IActivity expected, IActivity actual);
