namespace RetailMessenger.Core.Retail;

/// <summary>How much of what lies where.</summary>
public interface IStock
{
    /// <summary>The shops that know the variant, those that have none of it among them.</summary>
    Task<Lookup<IReadOnlyList<StoreStock>>> FindAsync(string variantId, CancellationToken cancellationToken);
}
