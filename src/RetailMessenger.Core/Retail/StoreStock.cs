namespace RetailMessenger.Core.Retail;

/// <summary>How much of a variant a shop has.</summary>
/// <param name="StoreId">Which shop.</param>
/// <param name="Quantity">How many pieces, from 0.</param>
/// <param name="Counted">When the shop said so.</param>
public sealed record StoreStock(string StoreId, int Quantity, DateTimeOffset Counted);
