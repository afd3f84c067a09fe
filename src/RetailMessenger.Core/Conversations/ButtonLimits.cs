namespace RetailMessenger.Core.Conversations;

/// <summary>What a network shows of a card's buttons. Lengths are UTF-16 units.</summary>
/// <param name="LongestTitle">How long a title may be.</param>
/// <param name="LongestValue">How long the value may be that comes back.</param>
public sealed record ButtonLimits(int LongestTitle, int LongestValue);
