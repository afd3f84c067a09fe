namespace RetailMessenger.Core.Conversations;

/// <summary>How far behind one channel is.</summary>
/// <param name="Channel">The channel's name.</param>
/// <param name="Unanswered">Conversations with an unanswered entry.</param>
/// <param name="OldestUnanswered">When the oldest of them was stored; null when there is none.</param>
/// <param name="Undelivered">Conversations with an undelivered reply.</param>
public readonly record struct Backlog(string Channel, long Unanswered, DateTimeOffset? OldestUnanswered, long Undelivered);
