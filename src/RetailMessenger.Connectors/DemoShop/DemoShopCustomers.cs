using RetailMessenger.Core.Retail;
using RetailMessenger.Core.Retail.Records;

namespace RetailMessenger.Connectors.DemoShop;

internal sealed class DemoShopCustomers(IShopRecords records, TimeProvider time) : ICustomers
{
    private const int MostAtOnePostalCode = 1000;

    public async Task<Lookup<Customer>> FindAsync(string customerId, CancellationToken cancellationToken) =>
        Fresh.Of(await records.FindCustomerAsync(customerId, cancellationToken), time);

    public Task<Lookup<Customer>> FindByEmailAsync(string email, CancellationToken cancellationToken) =>
        FindOnlyAsync(CustomerTrait.Email, email, _ => true, cancellationToken);

    public Task<Lookup<Customer>> FindByPhoneAsync(string phone, CancellationToken cancellationToken) =>
        FindOnlyAsync(CustomerTrait.Phone, phone, _ => true, cancellationToken);

    public Task<Lookup<Customer>> FindByNameAsync(string firstName, string lastName, string postalCode, CancellationToken cancellationToken) => FindOnlyAsync(
        CustomerTrait.PostalCode,
        postalCode,
        customer => string.Equals(customer.FirstName, firstName.Trim(), StringComparison.OrdinalIgnoreCase)
            && string.Equals(customer.LastName, lastName.Trim(), StringComparison.OrdinalIgnoreCase),
        cancellationToken);

    // Of several it is not known who asks.
    private async Task<Lookup<Customer>> FindOnlyAsync(CustomerTrait trait, string value, Func<Customer, bool> isMeant, CancellationToken cancellationToken)
    {
        if (string.IsNullOrWhiteSpace(value))
            return new Lookup<Customer>.NotFound();
        var found = (await records.FindCustomersAsync(trait, value, MostAtOnePostalCode, cancellationToken)).Where(isMeant).ToList();
        return Fresh.Of(found.Count == 1 ? found[0] : null, time);
    }
}
