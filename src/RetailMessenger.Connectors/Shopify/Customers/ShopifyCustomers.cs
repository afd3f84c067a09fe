using System.Text.Json.Nodes;
using RetailMessenger.Connectors.Shopify.Wire;
using RetailMessenger.Core.Retail;

namespace RetailMessenger.Connectors.Shopify.Customers;

internal sealed class ShopifyCustomers(ShopifyClient client) : ICustomers
{
    private const int MostPages = 5;
    private const int LongestName = 100;

    public async Task<Lookup<Customer>> FindAsync(string customerId, CancellationToken cancellationToken)
    {
        if (ShopifyId.Full("Customer", customerId) is not { } id)
            return new Lookup<Customer>.NotFound();
        var answer = await client.AskAsync(ShopifyQuery.Customer, new JsonObject { ["id"] = id }, cancellationToken);
        return answer.Read(root => CustomerReader.Read(root.Customer));
    }

    public Task<Lookup<Customer>> FindByEmailAsync(string email, CancellationToken cancellationToken) =>
        FindByAsync("emailAddress", email.Contains('@', StringComparison.Ordinal) ? email : "", cancellationToken);

    public Task<Lookup<Customer>> FindByPhoneAsync(string phone, CancellationToken cancellationToken) => FindByAsync("phoneNumber", phone, cancellationToken);

    public async Task<Lookup<Customer>> FindByNameAsync(string firstName, string lastName, string postalCode, CancellationToken cancellationToken)
    {
        if (new[] { firstName, lastName, postalCode }.Any(word => word.Trim() is not { Length: > 0 and <= LongestName }))
            return new Lookup<Customer>.NotFound();

        var query = $"{SearchTerm.Of("first_name", firstName.Trim())} {SearchTerm.Of("last_name", lastName.Trim())}";
        List<CustomerNode> found = [];
        string? after = null;
        for (var pages = 0; pages < MostPages; pages++)
        {
            var answer = await client.AskAsync(ShopifyQuery.CustomersByName, new JsonObject { ["query"] = query, ["after"] = after }, cancellationToken);
            if (answer is not ShopifyAnswer.Data { Root.Customers: { } customers })
                return answer.Read<Customer>(_ => null);
            found.AddRange(customers.Nodes.Where(customer => Same(customer.FirstName, firstName) && Same(customer.LastName, lastName)
                && Same(customer.DefaultAddress?.Zip, postalCode)));
            if ((after = customers.Next) is null)
                break;
        }

        // Of several it is not known who asks, and behind pages that were not read there may be another.
        return found is [var only] && after is null ? await FindAsync(ShopifyId.Short(only.Id), cancellationToken) : new Lookup<Customer>.NotFound();
    }

    private async Task<Lookup<Customer>> FindByAsync(string trait, string value, CancellationToken cancellationToken)
    {
        if (string.IsNullOrWhiteSpace(value))
            return new Lookup<Customer>.NotFound();
        var variables = new JsonObject { ["identifier"] = new JsonObject { [trait] = value.Trim() } };
        var answer = await client.AskAsync(ShopifyQuery.CustomerByIdentifier, variables, cancellationToken);
        return answer.Read(root => CustomerReader.Read(root.CustomerByIdentifier));
    }

    private static bool Same(string? known, string said) => string.Equals(known?.Trim(), said.Trim(), StringComparison.OrdinalIgnoreCase);
}
