namespace RetailMessenger.Core.Conversations;

/// <summary>An outgoing activity that waits for its number.</summary>
/// <param name="ActivityId">Its id, unique in the conversation.</param>
/// <param name="ActivityBody">Its JSON without <c>id</c> and <c>timestamp</c>.</param>
public readonly record struct Reply(string ActivityId, string ActivityBody);
