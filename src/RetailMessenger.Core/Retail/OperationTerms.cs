namespace RetailMessenger.Core.Retail;

/// <summary>
/// What an operation does with money: stated to the customer before the yes, and what the yes holds for. Two are equal when the same money moves.
/// </summary>
/// <param name="Movements">What moves, in its order.</param>
public sealed record OperationTerms(IReadOnlyList<MoneyMovement> Movements)
{
    /// <summary>No money moves.</summary>
    public static OperationTerms None { get; } = new([]);

    /// <inheritdoc/>
    public bool Equals(OperationTerms? other) => other is not null && Movements.SequenceEqual(other.Movements);

    /// <inheritdoc/>
    public override int GetHashCode() => Movements.Aggregate(0, HashCode.Combine);
}
