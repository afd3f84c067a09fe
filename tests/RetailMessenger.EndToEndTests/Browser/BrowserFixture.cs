using Microsoft.Playwright;

namespace RetailMessenger.EndToEndTests.Browser;

/// <summary>One server, one foreign shop and one browser for all browser tests; each test has a browser profile of its own.</summary>
public sealed class BrowserFixture : IAsyncLifetime
{
    private ServerProcess? _server;
    private ForeignShop? _shop;
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    internal Uri Bot => _server!.Address;

    internal ForeignShop Shop => _shop!;

    internal IBrowser Browser => _browser!;

    public async ValueTask InitializeAsync()
    {
        if (Chromium.Path is null)
            return;

        var cancellationToken = TestContext.Current.CancellationToken;
        var port = ServerProcess.FindFreePort();
        _server = new ServerProcess(
            $"--Channels:WebChat:AllowedOrigins:0=http://localhost:{port}",
            "--Channels:WebChat:RateLimits:StartsPerMinutePerAddress=0",
            "--Channels:WebChat:RateLimits:SessionsPerMinutePerAddress=0");
        await _server.StartAsync(cancellationToken);
        _shop = await ForeignShop.OpenAsync(port, _server.Address, cancellationToken);
        _playwright = await Playwright.CreateAsync();
        _browser = await Chromium.LaunchAsync(_playwright);
    }

    internal async Task RestartAsync()
    {
        await _server!.KillAsync();
        await _server.StartAsync(TestContext.Current.CancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
            await _browser.DisposeAsync();
        _playwright?.Dispose();
        if (_shop is not null)
            await _shop.DisposeAsync();
        if (_server is not null)
            await _server.DisposeAsync();
    }
}
