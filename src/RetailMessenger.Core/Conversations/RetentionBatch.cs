namespace RetailMessenger.Core.Conversations;

/// <summary>What one batch removed.</summary>
/// <param name="Removed">How much.</param>
/// <param name="Next">Where the next batch goes on; null when nothing is left.</param>
public sealed record RetentionBatch(RemovedData Removed, string? Next);
