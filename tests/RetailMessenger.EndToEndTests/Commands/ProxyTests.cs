using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Net.NetworkInformation;
using System.Net.Sockets;
using System.Text.Json;

namespace RetailMessenger.EndToEndTests.Commands;

/// <summary>Behind a proxy the server knows its own address by what the proxy says, if the shop trusts it.</summary>
public sealed class ProxyTests
{
    [Fact]
    public async Task A_proxy_on_the_same_machine_is_believed()
    {
        await using var server = new ServerProcess();
        await server.StartAsync(TestContext.Current.CancellationToken);

        Assert.StartsWith("wss://bot.shop.example/", await StreamUrlAsync(server.Address), StringComparison.Ordinal);
        Assert.DoesNotContain("TrustedProxies", server.Printed, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_one_is_believed_when_it_is_trusted_and_else_named_once()
    {
        var outside = OutsideAddress();
        Assert.SkipWhen(outside is null, "This machine has no address besides loopback, by which a proxy elsewhere could reach the server.");

        await using var strict = new ServerProcess { OnAllAddresses = true };
        await strict.StartAsync(TestContext.Current.CancellationToken);
        var strictAddress = new Uri($"http://{outside}:{strict.Address.Port}/");
        Assert.StartsWith($"ws://{outside}:", await StreamUrlAsync(strictAddress), StringComparison.Ordinal);
        await StreamUrlAsync(strictAddress);
        Assert.Single(strict.Printed.Split("X-Forwarded-For")[1..]);

        await using var trusting = new ServerProcess($"--Server:TrustedProxies:0={outside}") { OnAllAddresses = true };
        await trusting.StartAsync(TestContext.Current.CancellationToken);
        var trustingAddress = new Uri($"http://{outside}:{trusting.Address.Port}/");
        Assert.StartsWith("wss://bot.shop.example/", await StreamUrlAsync(trustingAddress), StringComparison.Ordinal);
    }

    private static IPAddress? OutsideAddress() => NetworkInterface.GetAllNetworkInterfaces()
        .Where(card => card.OperationalStatus == OperationalStatus.Up)
        .SelectMany(card => card.GetIPProperties().UnicastAddresses)
        .Select(unicast => unicast.Address)
        .FirstOrDefault(address => address.AddressFamily == AddressFamily.InterNetwork && !IPAddress.IsLoopback(address));

    private static async Task<string> StreamUrlAsync(Uri address)
    {
        using var http = new HttpClient { BaseAddress = address };
        http.DefaultRequestHeaders.Add("X-Forwarded-For", "198.51.100.7");
        http.DefaultRequestHeaders.Add("X-Forwarded-Proto", "https");
        http.DefaultRequestHeaders.Add("X-Forwarded-Host", "bot.shop.example");
        var session = await PostAsync("webchat/session");
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", session.GetProperty("token").GetString());
        return (await PostAsync("v3/directline/conversations")).GetProperty("streamUrl").GetString()!;

        async Task<JsonElement> PostAsync(string path)
        {
            using var response = await http.PostAsJsonAsync(path, new { }, TestContext.Current.CancellationToken);
            return await response.EnsureSuccessStatusCode().Content.ReadFromJsonAsync<JsonElement>(TestContext.Current.CancellationToken);
        }
    }
}
