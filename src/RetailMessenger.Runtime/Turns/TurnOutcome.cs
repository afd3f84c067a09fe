using RetailMessenger.Core.Conversations;

namespace RetailMessenger.Runtime.Turns;

/// <summary>What running a turn came to: something to commit, or why it failed.</summary>
internal readonly record struct TurnOutcome(TurnCommit? Commit, Exception? Failure);
