namespace RetailMessenger.EndToEndTests.Shopify;

/// <summary>What the stand-in is made of cannot be fetched on this machine.</summary>
public sealed class StandInMissingException(string message) : Exception(message);
