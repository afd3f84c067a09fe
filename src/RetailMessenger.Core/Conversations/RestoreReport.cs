namespace RetailMessenger.Core.Conversations;

/// <summary>A copy that took the store's place.</summary>
/// <param name="Conversations">How many conversations it holds.</param>
/// <param name="Kept">Where that is which was there before; null when there was nothing.</param>
/// <param name="HasKeys">False when the keys of the erasures that were made since could not be taken from what was there before.</param>
public sealed record RestoreReport(long Conversations, string? Kept, bool HasKeys);
