namespace RetailMessenger.Core.Retail;

/// <summary>The shops that customers can walk into.</summary>
public interface IStores
{
    /// <summary>All of them.</summary>
    Task<Lookup<IReadOnlyList<Store>>> ListAsync(CancellationToken cancellationToken);
}
