using System.Text.Json.Serialization;

namespace RetailMessenger.Core.Retail;

/// <summary>What became of an operation.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "is")]
[JsonDerivedType(typeof(Done), "done")]
[JsonDerivedType(typeof(Refused), "refused")]
[JsonDerivedType(typeof(NotFound), "notFound")]
[JsonDerivedType(typeof(TryLater), "tryLater")]
[JsonDerivedType(typeof(Unclear), "unclear")]
public abstract record OperationOutcome
{
    private OperationOutcome()
    {
    }

    /// <summary>It is done.</summary>
    /// <param name="Terms">What it did with money.</param>
    /// <param name="Undo">What would bring the former state back; null where nothing does.</param>
    public sealed record Done(OperationTerms Terms, ShopOperation? Undo) : OperationOutcome;

    /// <summary>The shop's rules do not allow it. Nothing was done.</summary>
    /// <param name="Reason">The first rule that does not.</param>
    /// <param name="Subject">What it is about, such as a variant's id; null when it is the order itself.</param>
    public sealed record Refused(RefusalReason Reason, string? Subject = null) : OperationOutcome;

    /// <summary>The customer has no such order, or there is no such customer. Nothing was done.</summary>
    public sealed record NotFound : OperationOutcome;

    /// <summary>The shop's system does not answer, or is too busy. Nothing was done.</summary>
    /// <param name="After">When it is worth trying again; null when nobody knows.</param>
    public sealed record TryLater(TimeSpan? After = null) : OperationOutcome;

    /// <summary>The shop's system was asked, and it is not known whether it did it: a person has to look.</summary>
    public sealed record Unclear : OperationOutcome;
}
