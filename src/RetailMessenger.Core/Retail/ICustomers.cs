namespace RetailMessenger.Core.Retail;

/// <summary>The shop's customer system. Whoever calls it has made sure that whoever asks may know.</summary>
public interface ICustomers
{
    /// <summary>A customer by the shop's id.</summary>
    Task<Lookup<Customer>> FindAsync(string customerId, CancellationToken cancellationToken);

    /// <summary>The customer whose e-mail address it is, apart from case.</summary>
    Task<Lookup<Customer>> FindByEmailAsync(string email, CancellationToken cancellationToken);

    /// <summary>The customer whose telephone number it is, in the form of E.164.</summary>
    Task<Lookup<Customer>> FindByPhoneAsync(string phone, CancellationToken cancellationToken);

    /// <summary>The customer with that name, apart from case, at that postal code. Not found when there are several.</summary>
    Task<Lookup<Customer>> FindByNameAsync(string firstName, string lastName, string postalCode, CancellationToken cancellationToken);
}
