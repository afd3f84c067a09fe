namespace RetailMessenger.Channels.Messenger.Sending;

/// <summary>What the Page keeps for its messages.</summary>
internal sealed record PageAssets(Personas Personas, Films Films);
