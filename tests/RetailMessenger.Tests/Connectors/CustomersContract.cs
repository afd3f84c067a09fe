using RetailMessenger.Core.Retail;

namespace RetailMessenger.Tests.Connectors;

/// <summary>What every connector's customers can be relied on for. The system holds <see cref="KnownShop"/>.</summary>
public abstract class CustomersContract
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    /// <summary>Opens the connector on a system of its own.</summary>
    protected abstract Task<OpenConnector> OpenAsync();

    [Fact]
    public async Task A_customer_is_found_by_each_thing_that_is_known_of_them()
    {
        var customers = (await OpenAsync()).Customers;

        Lookup<Customer>[] found =
        [
            await customers.FindAsync("anna", Cancellation),
            await customers.FindByEmailAsync(" ANNA.smith@example.com ", Cancellation),
            await customers.FindByPhoneAsync("+12175550101", Cancellation),
            await customers.FindByNameAsync("anna", "SMITH", "62701", Cancellation),
        ];

        Assert.All(found, each => Assert.Equal("anna", Assert.IsType<Lookup<Customer>.Found>(each).Value.Id));
        var anna = ((Lookup<Customer>.Found)found[0]).Value;
        Assert.Equal(KnownShop.AnnasAddress, anna.Address);
    }

    [Fact]
    public async Task Whoever_is_not_known_is_not_found()
    {
        var customers = (await OpenAsync()).Customers;

        Lookup<Customer>[] found =
        [
            await customers.FindAsync("nobody", Cancellation),
            await customers.FindByEmailAsync("anna.smith@example.org", Cancellation),
            await customers.FindByEmailAsync("", Cancellation),
            await customers.FindByPhoneAsync("+12175550199", Cancellation),
            await customers.FindByNameAsync("Anna", "Smith", "62702", Cancellation),
            await customers.FindByNameAsync("Anna", "Jones", "62701", Cancellation),
        ];

        Assert.All(found, each => Assert.IsType<Lookup<Customer>.NotFound>(each));
    }
}
