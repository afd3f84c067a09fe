namespace RetailMessenger.Core.Conversations;

/// <summary>What a message takes from the rate at which an address of the shop may send.</summary>
/// <param name="Sender">The address, of whichever conversation; unique over channels.</param>
/// <param name="Cost">How much, in the unit of <paramref name="PerSecond"/>: messages or segments.</param>
/// <param name="PerSecond">How much the address may send in a second.</param>
public readonly record struct SendPermit(string Sender, double Cost, double PerSecond);
