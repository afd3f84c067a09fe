namespace RetailMessenger.Channels.Emulator.Wire;

/// <summary>What the customer does on the page.</summary>
/// <param name="Network">On which network.</param>
/// <param name="Text">What was written, or what stands on what was tapped.</param>
/// <param name="Payload">What a tap carries; null for written words.</param>
/// <param name="IsButton">Whether a card's button was tapped, rather than a reply below a message.</param>
internal sealed record SayBody(string Network, string? Text, string? Payload = null, bool IsButton = false);
