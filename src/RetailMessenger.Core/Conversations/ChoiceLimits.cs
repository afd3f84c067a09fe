namespace RetailMessenger.Core.Conversations;

/// <summary>What a network shows of choices that the customer taps. Lengths are UTF-16 units.</summary>
/// <param name="Most">How many a message may have; those beyond are a numbered text.</param>
/// <param name="LongestTitle">How long a title may be.</param>
/// <param name="LongestValue">How long the value may be that comes back.</param>
/// <param name="LongestText">How long the text above them may be; null for no limit of their own.</param>
public sealed record ChoiceLimits(int Most, int LongestTitle, int LongestValue, int? LongestText = null);
