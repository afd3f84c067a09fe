namespace RetailMessenger.Core.Retail;

/// <summary>The shop's orders, for reading.</summary>
public interface IOrders
{
    /// <summary>An order by its number, as customers write it: apart from case, spaces and a missing <c>#</c>. Whose it is, is for the caller to look at.</summary>
    Task<Lookup<Order>> FindAsync(string number, CancellationToken cancellationToken);

    /// <summary>A customer's orders, the newest first.</summary>
    /// <param name="customerId">Whose.</param>
    /// <param name="most">How many at most, from 1.</param>
    /// <param name="cancellationToken">Stops it.</param>
    Task<Lookup<IReadOnlyList<Order>>> ListAsync(string customerId, int most, CancellationToken cancellationToken);
}
