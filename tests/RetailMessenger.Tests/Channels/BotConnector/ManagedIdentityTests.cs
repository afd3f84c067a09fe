using System.Net;
using RetailMessenger.Channels.BotConnector.Outbound;
using static RetailMessenger.Tests.Channels.BotConnector.ConnectorShop;

namespace RetailMessenger.Tests.Channels.BotConnector;

/// <summary>A bot for which Azure vouches.</summary>
public sealed class ManagedIdentityTests
{
    private const string VirtualMachine = "http://169.254.169.254/metadata/identity/oauth2/token";
    private const string Query = "&resource=https%3A%2F%2Fapi.botframework.com&client_id=" + AppId;

    private static readonly (string, string?)[] Settings = [("AppPassword", null), ("ManagedIdentity", "true")];

    [Fact]
    public async Task A_virtual_machine_is_asked_at_its_own_address()
    {
        using var shop = new ConnectorShop(Settings);
        shop.Internet.At(
            VirtualMachine, () => """{"access_token":"of the machine","expires_in":"3599","expires_on":"1506484173","token_type":"Bearer"}""");

        var token = await shop.TokenAsync();

        var call = Assert.Single(shop.Internet.Calls);
        Assert.Equal(("GET", $"{VirtualMachine}?api-version=2018-02-01{Query}"), (call.Method, call.Url));
        Assert.Equal("true", call.Headers["Metadata"]);
        Assert.Equal(("of the machine", shop.Clock.GetUtcNow().AddSeconds(3599)), (token.Value, token.Expires));
    }

    [Fact]
    public async Task App_Service_says_in_the_environment_where_to_ask()
    {
        using var shop = new ConnectorShop(
            null, Settings, ("IDENTITY_ENDPOINT", "http://127.0.0.1:41741/msi/token/"), ("IDENTITY_HEADER", "853b9a84"));
        var expires = shop.Clock.GetUtcNow().AddHours(24);
        shop.Internet.At(
            "http://127.0.0.1:41741/msi/token/", () => $$"""{"access_token":"of the app","expires_on":"{{expires.ToUnixTimeSeconds()}}"}""");

        var token = await shop.TokenAsync();

        var call = Assert.Single(shop.Internet.Calls);
        Assert.Equal($"http://127.0.0.1:41741/msi/token/?api-version=2019-08-01{Query}", call.Url);
        Assert.Equal("853b9a84", call.Headers["X-IDENTITY-HEADER"]);
        Assert.DoesNotContain("Metadata", call.Headers.Keys);
        Assert.Equal(("of the app", expires), (token.Value, token.Expires));
    }

    [Fact]
    public async Task Another_bots_token_is_asked_for_by_its_application()
    {
        using var shop = new ConnectorShop([.. Settings, ("ManagedIdentityEndpoint", "http://localhost:5003/identity")]);
        shop.Internet.At("http://localhost:5003/identity", () => """{"access_token":"x","expires_in":3600}""");

        await shop.TokenAsync(Parent);

        Assert.Contains($"&resource={Parent}&", Assert.Single(shop.Internet.Calls).Url);
    }

    [Theory]
    [InlineData(HttpStatusCode.Gone, false)]
    [InlineData(HttpStatusCode.TooManyRequests, false)]
    [InlineData(HttpStatusCode.BadRequest, true)]
    public async Task A_machine_that_is_being_updated_is_asked_again_and_one_without_the_identity_is_not(HttpStatusCode status, bool needsShop)
    {
        using var shop = new ConnectorShop(Settings);
        shop.Internet.At(VirtualMachine, _ => Internet.Json("""{"error":"invalid_request","error_description":"Identity not found"}""", status));

        var failed = await Assert.ThrowsAsync<AccessTokenException>(() => shop.TokenAsync());

        Assert.Equal(
            (needsShop, $"169.254.169.254 gave no access token, but answered {(int)status} invalid_request."), (failed.NeedsShop, failed.Message));
    }
}
