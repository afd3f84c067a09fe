namespace RetailMessenger.Core.Conversations;

/// <summary>How long after the customer's last word a network lets the shop write.</summary>
/// <param name="Bot">To anything that speaks for the shop.</param>
/// <param name="Staff">To a person of the shop who writes it.</param>
public sealed record MessagingWindow(TimeSpan Bot, TimeSpan Staff);
