namespace RetailMessenger.Core.Retail;

/// <summary>What would become of an operation.</summary>
public abstract record OperationPreview
{
    private OperationPreview()
    {
    }

    /// <summary>It can be done.</summary>
    /// <param name="Terms">What it does with money.</param>
    public sealed record Possible(OperationTerms Terms) : OperationPreview;

    /// <summary>The shop's rules do not allow it.</summary>
    /// <param name="Reason">The first rule that does not.</param>
    /// <param name="Subject">What it is about, such as a variant's id; null when it is the order itself.</param>
    public sealed record Refused(RefusalReason Reason, string? Subject = null) : OperationPreview;

    /// <summary>The customer has no such order, or there is no such customer.</summary>
    public sealed record NotFound : OperationPreview;

    /// <summary>The shop's system does not answer, or is too busy.</summary>
    /// <param name="After">When it is worth asking again; null when nobody knows.</param>
    public sealed record TryLater(TimeSpan? After = null) : OperationPreview;
}
