using System.Security.Cryptography;
using System.Text;
using static RetailMessenger.Tests.Channels.BotConnector.ConnectorShop;

namespace RetailMessenger.Tests.Channels.BotConnector;

/// <summary>Tokens and headers that are not what they seem.</summary>
public sealed class ForgedTokenTests : IDisposable
{
    private readonly ConnectorShop _shop = new();

    [Fact]
    public async Task A_token_signed_with_the_public_key_as_a_password_is_refused()
    {
        var text = SigningKey.Unsigned(_shop.ChannelClaims(), "HS256", ChannelKey.Id);
        var signature = HMACSHA256.HashData(Encoding.ASCII.GetBytes(ChannelKey.PublicPem), Encoding.ASCII.GetBytes(text));

        Assert.Equal(401, StatusOf(await _shop.PostAsync($"Bearer {text}.{SigningKey.Encode(signature)}")));
    }

    [Theory]
    [InlineData("none")]
    [InlineData("None")]
    [InlineData("RS256")]
    [InlineData("")]
    public async Task A_token_without_a_signature_is_refused(string algorithm)
    {
        var text = SigningKey.Unsigned(_shop.ChannelClaims(), algorithm, ChannelKey.Id);

        Assert.Equal(401, StatusOf(await _shop.PostAsync($"Bearer {text}.")));
        Assert.Equal(401, StatusOf(await _shop.PostAsync($"Bearer {text}")));
    }

    [Fact]
    public async Task Other_algorithms_are_refused_even_from_the_right_key() =>
        Assert.Equal(401, StatusOf(await _shop.PostAsync("Bearer " + ChannelKey.Sign(_shop.ChannelClaims(), "PS256"))));

    [Fact]
    public async Task A_token_signed_by_somebody_else_under_a_known_name_is_refused() =>
        Assert.Equal(401, StatusOf(await _shop.PostAsync("Bearer " + EntraKey.Sign(_shop.ChannelClaims(), kid: ChannelKey.Id))));

    [Fact]
    public async Task A_token_whose_words_were_changed_is_refused()
    {
        var good = ChannelKey.Sign(_shop.ChannelClaims()).Split('.');
        var other = ChannelKey.Sign(_shop.ChannelClaims(("serviceurl", "https://evil.example.com"))).Split('.');

        Assert.Equal(401, StatusOf(await _shop.PostAsync($"Bearer {good[0]}.{other[1]}.{good[2]}", Activity("https://evil.example.com"))));
    }

    [Fact]
    public async Task The_header_is_written_exactly_so()
    {
        var token = ChannelKey.Sign(_shop.ChannelClaims());
        string[] headers =
        [
            token, "bearer " + token, "BEARER " + token, "Bearer  " + token, " Bearer " + token, "Bearer " + token + " ", "Bearer\t" + token,
            "Bearer", "Bearer ", "Basic " + token, "Bearer " + token + " x", $"Bearer {token},Bearer {token}", "Bearer " + new string('a', 20_000),
            "Bearer a.b.c", "Bearer ..",
            "Bearer " + token + ".a.b", "Bearer e30.e30.e30", "Bearer W10.W10.", "Bearer bnVsbA.bnVsbA.AA",
        ];

        foreach (var header in headers)
            Assert.Equal((401, header), (StatusOf(await _shop.PostAsync(header)), header));
        Assert.Null(StatusOf(await _shop.PostAsync("Bearer " + token)));
    }

    [Fact]
    public async Task Nothing_that_is_posted_makes_the_door_fall_over()
    {
        var random = new Random(7);
        var token = ChannelKey.Sign(_shop.ChannelClaims());
        for (var i = 0; i < 500; i++)
        {
            var text = token.ToCharArray();

            // The last letter is left alone: some of its bits mean nothing.
            for (var change = random.Next(1, 4); change > 0; change--)
                text[random.Next(text.Length - 1)] = (char)random.Next(' ', 127);
            var posted = new string(text);
            if (posted != token)
                Assert.Equal((401, posted), (StatusOf(await _shop.PostAsync("Bearer " + posted)), posted));
        }
    }

    [Theory]
    [InlineData("exp", "soon")]
    [InlineData("exp", 1e300)]
    [InlineData("exp", -5)]
    [InlineData("nbf", true)]
    [InlineData("aud", 5)]
    [InlineData("iss", 5)]
    [InlineData("serviceurl", 5)]
    public async Task Claims_of_another_kind_are_refused(string claim, object value) =>
        Assert.Equal(401, StatusOf(await _shop.PostChannelAsync((claim, value))));

    [Fact]
    public async Task No_refusal_repeats_the_token()
    {
        var token = EntraKey.Sign(_shop.ChannelClaims());

        var refused = Assert.IsType<RetailMessenger.Channels.BotConnector.Inbound.CallerVerdict.Refused>(await _shop.PostAsync("Bearer " + token));

        Assert.All(token.Split('.'), part => Assert.DoesNotContain(part, refused.Reason));
    }

    public void Dispose() => _shop.Dispose();
}
