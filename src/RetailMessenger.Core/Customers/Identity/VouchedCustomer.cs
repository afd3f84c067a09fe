namespace RetailMessenger.Core.Customers.Identity;

/// <summary>What a network says of who writes, and vouches for.</summary>
public abstract record VouchedCustomer
{
    private VouchedCustomer()
    {
    }

    /// <summary>They write from this telephone.</summary>
    /// <param name="Number">Its number, E.164.</param>
    public sealed record ByPhone(string Number) : VouchedCustomer;

    /// <summary>The shop's own page has them signed in.</summary>
    /// <param name="CustomerId">The shop's id of the customer.</param>
    /// <param name="Until">Until when it says so.</param>
    public sealed record ById(string CustomerId, DateTimeOffset Until) : VouchedCustomer;
}
