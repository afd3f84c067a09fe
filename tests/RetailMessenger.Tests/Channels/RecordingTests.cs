using System.Text;
using System.Text.Json;
using RetailMessenger.Core.Webhooks;
using RetailMessenger.Tests.Channels.Messenger;
using RetailMessenger.Tests.Channels.Twilio;

namespace RetailMessenger.Tests.Channels;

public sealed class RecordingTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_recording_of_messenger_says_nothing_of_anybody_and_can_be_sent_again()
    {
        var file = Path.Combine(Directory.CreateTempSubdirectory("recording-").FullName, "calls.jsonl");
        await using var shop = await MessengerShop.OpenAsync(settings: ("Channels:Recording:File", file));
        await shop.SaysAsync("4242424242", "My name is Anna, call 555 123");
        await shop.HearsAsync("4242424242");
        Assert.Equal(401, await shop.PostAsync(Encoding.UTF8.GetBytes(shop.Envelope()), "sha256=" + new string('0', 64)));

        var line = Assert.Single(await File.ReadAllLinesAsync(file, Cancellation));
        Assert.DoesNotContain("Anna", line, StringComparison.Ordinal);
        Assert.DoesNotContain("4242424242", line, StringComparison.Ordinal);
        Assert.Contains("xx xxxx xx xxxx, xxxx 000 000", line, StringComparison.Ordinal);

        using var answer = await ReplayAsync(shop.Shop, line);
        Assert.Equal(200, (int)answer.StatusCode);
    }

    [Fact]
    public async Task A_recording_of_twilio_says_nothing_of_anybody_and_can_be_sent_again()
    {
        var file = Path.Combine(Directory.CreateTempSubdirectory("recording-").FullName, "calls.jsonl");
        await using var shop = await TwilioShop.OpenAsync(settings: ("Channels:Recording:File", file));
        await shop.SaysAsync("+14017122661", "I am Anna", "1", ("ProfileName", "Anna"), ("FromCity", "PROVIDENCE"));
        await shop.HearsAsync("+14017122661");

        var line = Assert.Single(await File.ReadAllLinesAsync(file, Cancellation));
        Assert.DoesNotContain("Anna", line, StringComparison.Ordinal);
        Assert.DoesNotContain("14017122661", line, StringComparison.Ordinal);
        Assert.DoesNotContain("PROVIDENCE", line, StringComparison.Ordinal);

        using var answer = await ReplayAsync(shop.Shop, line);
        Assert.Equal(200, (int)answer.StatusCode);
    }

    private static Task<HttpResponseMessage> ReplayAsync(RetailMessenger.Tests.Shop.TestShop shop, string line)
    {
        var call = JsonSerializer.Deserialize<RecordedCall>(line, JsonSerializerOptions.Web)!;
        var replay = shop.Get<IWebhookReplay>();
        Assert.True(replay.Knows(call));
        return shop.Http.SendAsync(replay.Prepare(call, shop.Address, new Uri(TwilioShop.PublicUrl), "again"), Cancellation);
    }
}
