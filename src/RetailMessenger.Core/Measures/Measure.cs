using RetailMessenger.Core.Conversations;

namespace RetailMessenger.Core.Measures;

/// <summary>Something that happened, as an event for analytics, cost and learning. Holds no words of the customer.</summary>
/// <param name="Name">What happened, such as <c>turn.answered</c> or <c>dialog.completed</c>.</param>
/// <param name="Conversation">Where.</param>
/// <param name="Subject">What it is about, such as a dialog's id; empty when the name says all.</param>
/// <param name="Value">How much, in the unit that the name implies; 1 for a count.</param>
public readonly record struct Measure(string Name, ConversationKey Conversation, string Subject = "", double Value = 1);
