using System.Diagnostics;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using RetailMessenger.EndToEndTests.Shopify;
using RetailMessenger.Tests.Connectors;
using RetailMessenger.Tests.Connectors.Shopify;

[assembly: AssemblyFixture(typeof(ShopifyServer))]

namespace RetailMessenger.EndToEndTests.Shopify;

/// <summary>The stand-in of Shopify's Admin API as a process: its schema is Shopify's own, its shops are ours.</summary>
public sealed class ShopifyServer : IAsyncDisposable
{
    private readonly SemaphoreSlim _gate = new(1);

    private Process? _node;
    private Uri? _address;
    private string? _missing;

    /// <summary>Opens a shop of its own, with what <see cref="KnownShop"/> holds.</summary>
    /// <param name="page">How many things a page has at most.</param>
    /// <param name="points">How many points there are at most.</param>
    /// <param name="restore">How many come back in a second.</param>
    /// <param name="change">What is otherwise in this shop.</param>
    internal async Task<ShopOnServer> OpenAsync(int page = 250, double points = 2000, double restore = 100, Action<JsonObject>? change = null)
    {
        var address = await StartAsync(TestContext.Current.CancellationToken);
        var world = ShopifyWorld.KnownShop();
        change?.Invoke(world);
        var shop = new ShopOnServer(address, $"token-{Guid.NewGuid():N}");
        await shop.PostAsync("/open", new JsonObject
        {
            ["world"] = world,
            ["now"] = ShopifyWorld.Time(KnownShop.Now),
            ["page"] = page,
            ["points"] = points,
            ["restore"] = restore,
        });
        return shop;
    }

    /// <summary>What Shopify's schema has against a query.</summary>
    public async Task<IReadOnlyList<string>> ValidateAsync(string query)
    {
        var address = await StartAsync(TestContext.Current.CancellationToken);
        using var client = new HttpClient { BaseAddress = address };
        using var answer = await client.PostAsJsonAsync("/validate", new { query }, TestContext.Current.CancellationToken);
        return (await answer.Content.ReadFromJsonAsync<List<string>>(TestContext.Current.CancellationToken))!;
    }

    public async ValueTask DisposeAsync()
    {
        _gate.Dispose();
        if (_node is null)
            return;
        _node.Kill();
        await _node.WaitForExitAsync(CancellationToken.None);
        _node.Dispose();
    }

    private async Task<Uri> StartAsync(CancellationToken cancellationToken)
    {
        await _gate.WaitAsync(cancellationToken);
        try
        {
            if (_missing is null && _address is null)
            {
                await StandInFiles.PrepareAsync(cancellationToken);
                var start = new ProcessStartInfo("node", [Path.Combine(StandInFiles.Folder, "server.cjs"), StandInFiles.Schema]) { UseShellExecute = false, RedirectStandardOutput = true };
                _node = Process.Start(start) ?? throw new InvalidOperationException("Node.js could not be started.");
                _address = new Uri($"http://127.0.0.1:{await _node.StandardOutput.ReadLineAsync(cancellationToken)}");
            }
        }
        catch (StandInMissingException exception)
        {
            _missing = exception.Message;
        }
        finally
        {
            _gate.Release();
        }

        Assert.SkipWhen(_missing is not null, _missing ?? "");
        return _address!;
    }
}
