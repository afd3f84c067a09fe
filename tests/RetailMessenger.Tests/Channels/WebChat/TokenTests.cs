using System.Text;
using System.Text.Json;
using RetailMessenger.Channels.WebChat.Tokens;
using RetailMessenger.Tests.Shop;

namespace RetailMessenger.Tests.Channels.WebChat;

public sealed class TokenTests(OneShop one) : IClassFixture<OneShop>
{
    private readonly TestShop _shop = one.Shop;

    [Fact]
    public async Task The_secret_gets_a_token_for_one_conversation_and_a_user_id_that_cannot_be_guessed()
    {
        var reply = await GenerateAsync(null);

        Assert.Equal(200, reply.Status);
        Assert.Equal("1800", reply["expires_in"]);
        Assert.False(reply.Json.TryGetProperty("streamUrl", out _));
        var claims = ClaimsOf(reply["token"]);
        Assert.Equal(reply["conversationId"], claims.GetProperty("conv").GetString());
        Assert.Matches("^dl_[0-9a-f]{32}$", claims.GetProperty("user").GetString());
    }

    [Fact]
    public async Task The_shop_can_bind_a_token_to_its_own_customer()
    {
        var reply = await GenerateAsync(new { user = new { id = "dl_anna", name = "Anna" } });

        Assert.Equal("dl_anna", ClaimsOf(reply["token"]).GetProperty("user").GetString());
        Assert.Equal("Anna", ClaimsOf(reply["token"]).GetProperty("name").GetString());
    }

    [Fact]
    public async Task A_customer_id_without_the_prefix_is_refused()
    {
        var reply = await GenerateAsync(new { user = new { id = "anna" } });

        Assert.Equal((400, "BadArgument"), (reply.Status, reply.ErrorCode));
        Assert.Contains("dl_", reply.ErrorMessage);
    }

    [Fact]
    public async Task A_call_without_the_header_is_told_what_is_missing()
    {
        var reply = await _shop.DirectLine.PostAsync("tokens/generate");

        Assert.Equal(401, reply.Status);
        Assert.Contains("Authorization", reply.ErrorMessage);
        Assert.Equal(401, (await _shop.DirectLine.PostAsync("tokens/generate", null, null, ("Authorization", "Basic YTpi"))).Status);
        Assert.Equal(401, (await _shop.DirectLine.PostAsync("conversations", null, null, ("Authorization", "Bearer "))).Status);
    }

    [Fact]
    public async Task A_wrong_secret_and_a_token_generate_nothing()
    {
        Assert.Equal(403, (await _shop.DirectLine.PostAsync("tokens/generate", null, "not the secret of this shop")).Status);
        Assert.Equal(403, (await _shop.DirectLine.PostAsync("tokens/generate", null, (await GenerateAsync(null))["token"])).Status);
    }

    [Fact]
    public async Task While_secrets_change_over_both_are_good()
    {
        await using var shop = await TestShop.OpenAsync(settings:
            [("Channels:WebChat:Secret", "the new secret of it"), ("Channels:WebChat:PreviousSecret", TestShop.Secret)]);

        Assert.Equal(200, (await shop.DirectLine.PostAsync("tokens/generate", null, TestShop.Secret)).Status);
        Assert.Equal(200, (await shop.DirectLine.PostAsync("tokens/generate", null, "the new secret of it")).Status);
    }

    [Fact]
    public async Task Without_a_secret_the_refusal_names_the_setting_and_the_embed_works()
    {
        await using var shop = await TestShop.OpenAsync(settings: [("Channels:WebChat:Secret", null)]);

        var reply = await shop.DirectLine.PostAsync("tokens/generate", null, "anything that is long enough");

        Assert.Equal(403, reply.Status);
        Assert.Contains("Channels:WebChat:Secret", reply.ErrorMessage);
        using var anna = await shop.CustomerAsync();
        Assert.Equal("welcome", await anna.HearsAsync());
    }

    [Fact]
    public async Task A_token_is_refreshed_for_the_same_conversation_and_customer()
    {
        var old = await GenerateAsync(new { user = new { id = "dl_anna", name = "Anna" } });
        _shop.Clock.Jump(TimeSpan.FromMinutes(29));

        var fresh = await _shop.DirectLine.PostAsync("tokens/refresh", null, old["token"]);
        _shop.Clock.Jump(TimeSpan.FromMinutes(29));

        Assert.Equal((200, old["conversationId"]), (fresh.Status, fresh["conversationId"]));
        Assert.Equal("Anna", ClaimsOf(fresh["token"]).GetProperty("name").GetString());
        Assert.Equal(201, (await _shop.DirectLine.PostAsync("conversations", null, fresh["token"])).Status);
    }

    [Fact]
    public async Task An_expired_token_is_never_refreshed_and_says_so()
    {
        var old = await GenerateAsync(null);
        _shop.Clock.Jump(TimeSpan.FromMinutes(30));

        var reply = await _shop.DirectLine.PostAsync("tokens/refresh", null, old["token"]);

        Assert.Equal((403, "TokenExpired"), (reply.Status, reply.ErrorCode));
    }

    [Fact]
    public async Task A_secret_is_not_refreshed() =>
        Assert.Equal(403, (await _shop.DirectLine.PostAsync("tokens/refresh", null, TestShop.Secret)).Status);

    [Fact]
    public async Task Tokens_survive_a_change_of_the_signing_key()
    {
        var first = await TestShop.OpenAsync();
        var old = (await first.DirectLine.PostAsync("tokens/generate", null, TestShop.Secret))["token"];
        await first.DisposeAsync();

        foreach (var (number, status) in new[] { ("1", 200), ("2", 200), ("3", 403) })
        {
            await using var next = await TestShop.OpenAsync(folder: first.Folder, clock: first.Clock, settings: [("Channels:WebChat:KeyNumber", number)]);
            Assert.Equal(status, (await next.DirectLine.PostAsync("tokens/refresh", null, old)).Status);
        }
    }

    [Fact]
    public async Task No_token_opens_what_another_one_is_for()
    {
        using var anna = await _shop.CustomerAsync();
        var start = await _shop.DirectLine.GetAsync($"conversations/{anna.ConversationId}", anna.Token);
        var streamToken = start["streamUrl"].Split("&t=")[1];

        Assert.Equal(403, (await _shop.DirectLine.PostAsync("tokens/refresh", null, streamToken)).Status);
        Assert.Equal(403, (await _shop.DirectLine.PostAsync("tokens/refresh", null, anna.Session["resume"])).Status);
        Assert.Equal(403, await LiveStream.RefusalAsync(start["streamUrl"].Replace(streamToken, anna.Token)));
    }

    [Fact]
    public async Task A_token_that_was_tampered_with_is_refused()
    {
        var token = (await GenerateAsync(new { user = new { id = "dl_anna" } }))["token"];
        var parts = token.Split('.');
        var ben = Encode(Decode(parts[1]).Replace("dl_anna", "dl_ben"));
        string[] forged =
        [
            $"{parts[0]}.{ben}.{parts[2]}",
            $"{Encode("""{"alg":"none","typ":"JWT"}""")}.{parts[1]}.",
            $"{Encode("""{"typ":"JWT","alg":"HS256"}""")}.{parts[1]}.{parts[2]}",
            token + "=",
            token[..^1] + (token[^1] == 'A' ? 'B' : 'A'),
            $"{parts[0]}.{parts[1]}",
            $"{parts[0]}..{parts[2]}",
            parts[0] + "." + new string('A', 5000),
        ];

        foreach (var attempt in forged)
            Assert.Equal(403, (await _shop.DirectLine.PostAsync("tokens/refresh", null, attempt)).Status);
    }

    [Fact]
    public void The_signature_is_the_one_of_the_protocol_note()
    {
        const string Payload = """{"iss":"https://bot.example.com/","aud":"https://bot.example.com/directline","bot":"retail","conv":"c-0001","user":"dl_7f3a","org":["https://shop.example.com"],"nbf":1700000000,"exp":1700001800}""";
        const string Token = "eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJpc3MiOiJodHRwczovL2JvdC5leGFtcGxlLmNvbS8iLCJhdWQiOiJodHRwczovL2JvdC5leGFtcGxlLmNvbS9kaXJlY3RsaW5lIiwiYm90IjoicmV0YWlsIiwiY29udiI6ImMtMDAwMSIsInVzZXIiOiJkbF83ZjNhIiwib3JnIjpbImh0dHBzOi8vc2hvcC5leGFtcGxlLmNvbSJdLCJuYmYiOjE3MDAwMDAwMDAsImV4cCI6MTcwMDAwMTgwMH0.GOZdNKRXKoDvZvgmouezsqh1fXXk1Y9xQ5rYCaTzq9A";
        var signer = new TokenSigner("0123456789abcdef0123456789abcdef"u8.ToArray());

        Assert.Equal(Token, signer.Sign(Encoding.UTF8.GetBytes(Payload)));
        Assert.Equal(Payload, Encoding.UTF8.GetString(signer.Open(Token)!));
        Assert.Null(new TokenSigner(new byte[32]).Open(Token));
        Assert.NotNull(new TokenSigner(new byte[32], "0123456789abcdef0123456789abcdef"u8.ToArray()).Open(Token));
    }

    private Task<DirectLine.Reply> GenerateAsync(object? body) => _shop.DirectLine.PostAsync("tokens/generate", body, TestShop.Secret);

    private static JsonElement ClaimsOf(string token) => JsonDocument.Parse(Decode(token.Split('.')[1])).RootElement;

    private static string Decode(string part) => Encoding.UTF8.GetString(System.Buffers.Text.Base64Url.DecodeFromChars(part));

    private static string Encode(string text) => System.Buffers.Text.Base64Url.EncodeToString(Encoding.UTF8.GetBytes(text));
}
