using System.Net.Http.Json;
using System.Text.Json;

namespace RetailMessenger.EndToEndTests.Commands;

/// <summary>What the running server says of itself and of its pages.</summary>
public sealed class PageTests
{
    [Theory]
    [InlineData("chat/index.html", "frame-ancestors 'self' https://xn--bcher-kva.example https://shop.example")]
    [InlineData("Chat/Index.html", "frame-ancestors 'self' https://xn--bcher-kva.example https://shop.example")]
    [InlineData("", "frame-ancestors 'self'")]
    [InlineData("INDEX.html", "frame-ancestors 'self'")]
    public async Task Only_the_shops_own_pages_may_frame_the_chat_however_the_address_is_spelt(string path, string policy)
    {
        var cancellationToken = TestContext.Current.CancellationToken;
        await using var server = new ServerProcess("--Channels:WebChat:AllowedOrigins=https://bücher.example, https://shop.example");
        using var http = new HttpClient();
        await server.StartAsync(cancellationToken);

        using var page = await http.GetAsync(new Uri(server.Address, path), cancellationToken);

        Assert.True(page.IsSuccessStatusCode, $"{page.StatusCode}");
        var ancestors = Assert.Single(page.Headers.GetValues("Content-Security-Policy")).Split("; ").Single(part => part.StartsWith("frame-ancestors", StringComparison.Ordinal));
        Assert.Equal(policy.Split(' ').Order(), ancestors.Split(' ').Order());
    }

    [Fact]
    public async Task Links_are_on_the_public_address_and_a_ready_server_says_so()
    {
        var cancellationToken = TestContext.Current.CancellationToken;
        await using var server = new ServerProcess("--Server:PublicUrl=https://bot.example.com");
        using var http = new HttpClient { BaseAddress = server.Address };
        await server.StartAsync(cancellationToken);

        Assert.Equal("Healthy", await http.GetStringAsync("health/live", cancellationToken));
        Assert.Equal("Healthy", await http.GetStringAsync("health/ready", cancellationToken));
        using var opened = await http.PostAsJsonAsync("webchat/session", new { locale = "en" }, cancellationToken);
        var session = await opened.Content.ReadFromJsonAsync<JsonElement>(cancellationToken);
        http.DefaultRequestHeaders.Authorization = new("Bearer", session.GetProperty("token").GetString());
        using var started = await http.PostAsJsonAsync("v3/directline/conversations", new { }, cancellationToken);
        var stream = (await started.Content.ReadFromJsonAsync<JsonElement>(cancellationToken)).GetProperty("streamUrl").GetString();
        Assert.StartsWith("wss://bot.example.com/v3/directline/", stream, StringComparison.Ordinal);
    }
}
