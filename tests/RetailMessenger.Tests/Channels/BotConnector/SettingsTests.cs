using Microsoft.Extensions.Options;
using RetailMessenger.Channels.BotConnector;
using static RetailMessenger.Tests.Channels.BotConnector.ConnectorShop;

namespace RetailMessenger.Tests.Channels.BotConnector;

public sealed class SettingsTests
{
    private static readonly (string, string?)[] Open = [("AppId", null), ("AppPassword", null), ("AllowUnauthenticated", "true")];

    [Theory]
    [InlineData("AppPassword", null, "AppPassword")]
    [InlineData("AppId", null, "AppId")]
    [InlineData("TenantId", "example.com", "TenantId")]
    [InlineData("AllowUnauthenticated", "true", "AllowUnauthenticated")]
    [InlineData("ManagedIdentity", "true", "ManagedIdentity")]
    [InlineData("AllowedCallers", "*", "AllowedCallers")]
    [InlineData("ChannelService", "7", "ChannelService")]
    [InlineData("LoginUrl", "http://login.example.com", "LoginUrl")]
    [InlineData("ChannelOpenIdMetadata", "/openid", "ChannelOpenIdMetadata")]
    [InlineData("EntraOpenIdMetadata", "ftp://login.example.com", "EntraOpenIdMetadata")]
    [InlineData("ManagedIdentityEndpoint", "identity", "ManagedIdentityEndpoint")]
    public void A_setting_that_cannot_be_used_is_named_at_start(string key, string? value, string named) =>
        Assert.StartsWith($"Channels:BotConnector:{named} ", Assert.Single(Refusals((key, value))));

    [Fact]
    public void A_misspelt_setting_is_named_at_start() =>
        Assert.StartsWith("Channels:BotConnector:AppSecret ", Assert.Single(Refusals(("AppSecret", "x"))));

    [Fact]
    public void A_bot_without_settings_is_off()
    {
        using var shop = new ConnectorShop(("AppId", null), ("AppPassword", null));

        Assert.False(shop.Get<IOptions<BotConnectorOptions>>().Value.IsOn);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("http://localhost:5000")]
    [InlineData("http://127.0.0.1")]
    public void A_developers_bot_may_listen_to_anybody(string? address)
    {
        using var shop = new ConnectorShop(address is null ? null : new Uri(address), Open);

        Assert.True(shop.Get<IOptions<BotConnectorOptions>>().Value.IsOn);
    }

    [Fact]
    public void A_bot_with_a_public_address_never_listens_to_anybody() => Assert.StartsWith(
        "Channels:BotConnector:AllowUnauthenticated is for one machine", Assert.Single(Refusals(new Uri("https://bot.example.com"), Open)));

    [Fact]
    public void A_certificate_that_cannot_be_read_is_named_at_start()
    {
        using var file = new CertificateFile();
        (string, string?)[] settings = [("AppPassword", null), ("CertificatePath", file.Path)];

        Assert.Contains("CertificatePath cannot be read", Assert.Single(Refusals([.. settings, ("CertificatePassword", "wrong")])));
        Assert.Contains("CertificatePath cannot be read", Assert.Single(Refusals(("AppPassword", null), ("CertificatePath", file.Path + ".none"))));
        Assert.Empty(Refusals([.. settings, ("CertificatePassword", CertificateFile.Password)]));
        file.KeepPublicHalf();
        Assert.Contains("without an RSA private key", Assert.Single(Refusals([.. settings, ("CertificatePassword", CertificateFile.Password)])));
    }

    [Fact]
    public void Other_bots_may_be_listed_with_commas()
    {
        using var shop = new ConnectorShop(("AllowedCallers", $"{Parent}, {AppId}"));

        Assert.Equal([Parent, AppId], shop.Get<IOptions<BotConnectorOptions>>().Value.AllowedCallers);
    }

    private static IEnumerable<string> Refusals(params (string Key, string? Value)[] settings) => Refusals(null, settings);

    private static IEnumerable<string> Refusals(Uri? address, (string Key, string? Value)[] settings)
    {
        using var shop = new ConnectorShop(address, settings);
        try
        {
            _ = shop.Get<IOptions<BotConnectorOptions>>().Value;
            return [];
        }
        catch (OptionsValidationException exception)
        {
            return exception.Failures;
        }
    }
}
