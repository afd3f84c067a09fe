namespace RetailMessenger.Core.Retail;

/// <summary>A picture of a product.</summary>
/// <param name="Png">The picture, as PNG.</param>
/// <param name="Version">Another one for another picture: what caches compare.</param>
public sealed record ProductPicture(ReadOnlyMemory<byte> Png, string Version);
