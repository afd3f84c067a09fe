using System.Buffers.Text;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using System.Text.Json;
using RetailMessenger.Channels.BotConnector.Outbound;
using static RetailMessenger.Tests.Channels.BotConnector.ConnectorShop;

namespace RetailMessenger.Tests.Channels.BotConnector;

/// <summary>A bot that has a certificate in place of a secret.</summary>
public sealed class CertificateTests : IDisposable
{
    private readonly CertificateFile _file = new();
    private readonly ConnectorShop _shop;

    public CertificateTests() =>
        _shop = new ConnectorShop(("AppPassword", null), ("CertificatePath", _file.Path), ("CertificatePassword", CertificateFile.Password));

    [Fact]
    public async Task The_bot_signs_what_it_asserts()
    {
        await _shop.TokenAsync();

        var call = Assert.Single(_shop.Internet.Calls);
        Assert.Equal("urn:ietf:params:oauth:client-assertion-type:jwt-bearer", call.Form("client_assertion_type"));
        Assert.Equal(AppId, call.Form("client_id"));
        Assert.Null(call.Form("client_secret"));
        var parts = call.Form("client_assertion")!.Split('.');
        using var key = _file.Certificate.GetRSAPublicKey()!;
        Assert.True(key.VerifyData(
            Encoding.ASCII.GetBytes($"{parts[0]}.{parts[1]}"), Base64Url.DecodeFromChars(parts[2]), HashAlgorithmName.SHA256,
            RSASignaturePadding.Pss));
        var header = Json(parts[0]);
        Assert.Equal("PS256", header.GetProperty("alg").GetString());
        Assert.Equal(SHA256.HashData(_file.Certificate.RawData), Base64Url.DecodeFromChars(header.GetProperty("x5t#S256").GetString()));
    }

    [Fact]
    public async Task What_the_bot_asserts_is_for_the_login_server_and_for_ten_minutes()
    {
        await _shop.TokenAsync();
        _shop.Clock.Jump(TimeSpan.FromHours(1));
        await _shop.TokenAsync();

        var claims = _shop.Internet.Calls.Select(call => Json(call.Form("client_assertion")!.Split('.')[1])).ToList();
        var now = _shop.Clock.GetUtcNow().ToUnixTimeSeconds();
        Assert.Equal(
            (TokenAddress, AppId, AppId),
            (claims[1].GetProperty("aud").GetString(), claims[1].GetProperty("iss").GetString(), claims[1].GetProperty("sub").GetString()));
        Assert.Equal((now, now + 600), (claims[1].GetProperty("nbf").GetInt64(), claims[1].GetProperty("exp").GetInt64()));
        Assert.NotEqual(claims[0].GetProperty("jti").GetString(), claims[1].GetProperty("jti").GetString());
    }

    [Fact]
    public async Task A_renewed_certificate_is_used_without_a_restart()
    {
        await _shop.TokenAsync();
        _file.Renew();
        _shop.Clock.Jump(TimeSpan.FromHours(1));
        await _shop.TokenAsync();

        var header = Json(_shop.Internet.Calls.Last().Form("client_assertion")!.Split('.')[0]);
        Assert.Equal(SHA256.HashData(_file.Certificate.RawData), Base64Url.DecodeFromChars(header.GetProperty("x5t#S256").GetString()));
    }

    [Fact]
    public async Task A_certificate_that_is_gone_is_named()
    {
        await _shop.TokenAsync();
        File.Delete(_file.Path);
        _shop.Clock.Jump(TimeSpan.FromHours(1));

        var failed = await Assert.ThrowsAsync<AccessTokenException>(() => _shop.TokenAsync());

        Assert.Equal("The certificate at Channels:BotConnector:CertificatePath cannot be used.", failed.Message);
        Assert.True(failed.NeedsShop);
    }

    public void Dispose()
    {
        _shop.Dispose();
        _file.Dispose();
    }

    private static JsonElement Json(string part) => JsonDocument.Parse(Base64Url.DecodeFromChars(part)).RootElement;
}
