namespace RetailMessenger.Core.Conversations;

/// <summary>A change of one state document.</summary>
/// <param name="Key">The storage key, such as <c>directline/users/dl_1</c>.</param>
/// <param name="Json">The new content; null deletes the document.</param>
/// <param name="ExpectedVersion">The version that was read (0: there was none); another one in the store refuses the write.</param>
public readonly record struct DocumentWrite(string Key, string? Json, long ExpectedVersion);
