using RetailMessenger.BotFramework.Schema;

namespace RetailMessenger.Core.Conversations.Fitting;

/// <summary>A reply as a channel can show it.</summary>
/// <param name="Parts">The messages to send, in order; none for what the channel has no way to show.</param>
/// <param name="Choices">What the customer can answer with, in order.</param>
/// <param name="Cuts">What was shortened, each in a sentence; empty when the customer sees all.</param>
public sealed record FittedReply(IReadOnlyList<Activity> Parts, IReadOnlyList<FittedChoice> Choices, IReadOnlyList<string> Cuts);
