namespace RetailMessenger.Channels.Emulator.Wire;

/// <summary>What our own webhook answered.</summary>
internal sealed record SaidBody(int Status);
