namespace RetailMessenger.Core.Conversations;

/// <summary>A state document as it was read.</summary>
/// <param name="Json">Its content.</param>
/// <param name="Version">1 when it is new, then one more with each write.</param>
public readonly record struct StoredDocument(string Json, long Version);
