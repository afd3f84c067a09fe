namespace RetailMessenger.Core.Retail;

/// <summary>What a search found.</summary>
public sealed record ProductResults
{
    /// <summary>The best, in falling order.</summary>
    public required IReadOnlyList<ProductHit> Hits { get; init; }

    /// <summary>How many products fit. Where options are asked for, products with no one variant that has all of them may be counted.</summary>
    public required int Total { get; init; }

    /// <summary>What was taken from the words.</summary>
    public required UnderstoodQuery Understood { get; init; }

    /// <summary>The words with slips put right, when they were searched in place of those written; null when there were none.</summary>
    public string? CorrectedText { get; init; }

    /// <summary>When nothing was found: shorter queries that do find something, the nearest first.</summary>
    public IReadOnlyList<string> Suggestions { get; init => field = value ?? []; } = [];

    /// <summary>When nothing was found: categories that are near to what was asked.</summary>
    public IReadOnlyList<string> NearestCategories { get; init => field = value ?? []; } = [];
}
