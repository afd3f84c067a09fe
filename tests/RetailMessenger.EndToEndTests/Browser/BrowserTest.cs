using Microsoft.Playwright;

namespace RetailMessenger.EndToEndTests.Browser;

/// <summary>What the browser tests share: a customer at a browser of their own.</summary>
[Collection<BrowserCollection>]
public abstract class BrowserTest(BrowserFixture fixture) : IAsyncLifetime
{
    private readonly List<Customer> _customers = [];

    internal ForeignShop Shop => fixture.Shop;

    internal Uri Bot => fixture.Bot;

    /// <summary>The server dies as at a loss of power, and is started again.</summary>
    internal Task RestartAsync() => fixture.RestartAsync();

    public ValueTask InitializeAsync()
    {
        Assert.SkipWhen(Chromium.Path is null, "No Chromium here: install it, or name it in the environment variable CHROMIUM.");
        return ValueTask.CompletedTask;
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var customer in _customers)
            await customer.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    internal async Task<Customer> CustomerAsync(BrowserNewContextOptions? options = null)
    {
        var customer = await Customer.ArriveAsync(fixture.Browser, options);
        _customers.Add(customer);
        return customer;
    }
}
