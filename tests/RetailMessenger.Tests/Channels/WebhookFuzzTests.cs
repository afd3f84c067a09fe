using System.Text;
using System.Text.Json;
using RetailMessenger.BotFramework.Schema;
using RetailMessenger.Channels.Twilio;
using RetailMessenger.Core.Texts;
using RetailMessenger.Tests.Channels.Messenger;
using RetailMessenger.Tests.Channels.Twilio;
using RetailMessenger.Tests.Shop;

namespace RetailMessenger.Tests.Channels;

/// <summary>10,000 real bodies with something changed: never an error of ours, never a neighbour lost, and forged ones never heard.</summary>
public sealed class WebhookFuzzTests
{
    private const int Bodies = 5000;
    private const int Seed = 20_261_127;

    private static readonly string[] Scraps = ["\"", "{", "}", "[", "]", ":", ",", "null", "1e999", "\\u0000", "\\ud800", "true", "-1", "\"\"", "&", "=", "%", "+", "😀", "\u0000"];

    private static readonly string[] MessengerBodies =
    [
        """{"message":{"mid":"m_1","text":"caf\u00e9 \ud83d\ude00","quick_reply":{"payload":"p"},"reply_to":{"mid":"m_0"},"nlp":{"entities":{}}} }""",
        """{"message":{"mid":"m_1","attachments":[{"type":"image","payload":{"url":"https://x.test/a.png","sticker_id":369239263222822}},{"type":"fallback","title":"t"}]} }""",
        """{"postback":{"mid":"m_1","title":"Get Started","payload":"GET_STARTED","referral":{"ref":"r","source":"ADS","type":"OPEN_THREAD"} } }""",
        """{"reaction":{"mid":"m_1","action":"react","emoji":"x","reaction":"love"} }""",
        """{"delivery":{"mids":["m_1"],"watermark":1700000000000} }""",
        """{"read":{"watermark":1700000000000} }""",
        """{"optin":{"type":"notification_messages","user_ref":"u","payload":"p"} }""",
        """{"pass_thread_control":{"previous_owner_app_id":"1","new_owner_app_id":1111,"metadata":"x"} }""",
        """{"messaging_feedback":{"feedback_screens":[{"screen_id":0,"questions":{"q":{"type":"csat","payload":"5"} } }]} }""",
        """{"message_edit":{"mid":"m_1","text":"t","num_edit":"1"} }""",
        """{"account_linking":{"status":"linked","authorization_code":"c"} }""",
        """{"message":{"is_echo":true,"mid":"m_2","app_id":263902037430900,"metadata":"x","text":"t"} }""",
    ];

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Changed_bodies_of_messenger_never_cost_a_neighbour()
    {
        var bot = new EchoBot();
        await using var shop = await MessengerShop.OpenAsync(bot);
        var chance = new Random(Seed);
        var sent = 0;
        await Parallel.ForAsync(0, Bodies / 20, new ParallelOptions { MaxDegreeOfParallelism = 8, CancellationToken = Cancellation }, async (batch, _) =>
        {
            for (var i = 0; i < 20; i++)
            {
                string changed;
                lock (chance)
                    changed = Change(shop.Event($"p{batch}", MessengerBodies[chance.Next(MessengerBodies.Length)]), chance);
                var number = Interlocked.Increment(ref sent);
                var neighbour = shop.Event("anna", $$"""{"message":{"mid":"n_{{number}}","text":"{{number}}"} }""");

                // An event that breaks the whole body is no neighbour any more; the body then cannot be read at all.
                var body = shop.Envelope(neighbour, changed);
                var isReadable = IsJson(body) && IsJson($"[{changed}]");
                Assert.Equal(200, await shop.PostAsync(isReadable ? body : shop.Envelope(changed)));
                if (!isReadable)
                    Assert.Equal(200, await shop.PostAsync(shop.Envelope(neighbour)));
                Assert.Equal(401, await shop.PostAsync(Encoding.UTF8.GetBytes(body), "sha256=" + new string('0', 64)));
            }
        });

        await UntilHeardAsync(bot, sent);
    }

    [Fact]
    public async Task Changed_bodies_of_twilio_are_answered_and_the_customer_goes_on()
    {
        const string Anna = "+14017122661";
        var bot = new EchoBot();
        await using var shop = await TwilioShop.OpenAsync(bot);
        var chance = new Random(Seed);
        var sent = 0;
        var real = await new FormUrlEncodedContent(TwilioShop.Fields("+14017122669", "Hi café 😀 & more=1+1", "0", ("NumMedia", "1"), ("MediaUrl0", "https://x.test/a"), ("Latitude", "1.5"), ("Longitude", "2"), ("ButtonPayload", "p"))).ReadAsStringAsync(Cancellation);
        await Parallel.ForAsync(0, Bodies / 20, new ParallelOptions { MaxDegreeOfParallelism = 8, CancellationToken = Cancellation }, async (batch, _) =>
        {
            for (var i = 0; i < 20; i++)
            {
                string changed;
                lock (chance)
                    changed = Change(real, chance);
                var bytes = Encoding.UTF8.GetBytes(changed);
                Assert.True(await shop.PostAsync(i % 2 == 0 ? "/webhooks/twilio" : "/webhooks/twilio/status", bytes) is 200 or 403, changed);
                Assert.Equal(403, await shop.PostAsync("/webhooks/twilio", bytes, TwilioSignature.Of("https://elsewhere.example.com/webhooks/twilio", FormFields.Read(bytes), TwilioShop.Token)));
            }

            var number = Interlocked.Increment(ref sent);
            Assert.Equal(200, await shop.PostAsync("/webhooks/twilio", TwilioShop.Fields(Anna, $"{number}", $"n{number}")));
        });

        await UntilHeardAsync(bot, sent);
    }

    private static string Change(string body, Random chance)
    {
        var text = new StringBuilder(body);
        for (var changes = chance.Next(1, 4); changes > 0; changes--)
        {
            var at = chance.Next(text.Length);
            switch (chance.Next(4))
            {
                case 0:
                    text.Insert(at, Scraps[chance.Next(Scraps.Length)]);
                    break;
                case 1:
                    text.Remove(at, Math.Min(chance.Next(1, 12), text.Length - at - 1));
                    break;
                case 2:
                    text[at] = (char)chance.Next(32, 127);
                    break;
                default:
                    text.Insert(at, text.ToString(at, Math.Min(chance.Next(1, 40), text.Length - at)));
                    break;
            }
        }

        return PlainText.WellFormed(text.ToString());
    }

    private static bool IsJson(string text)
    {
        try
        {
            using var json = JsonDocument.Parse(text, new JsonDocumentOptions { MaxDepth = 32 });
            return json.RootElement.ValueKind == JsonValueKind.Object
                ? json.RootElement.GetProperty("entry")[0].GetProperty("messaging").GetArrayLength() == 2
                : json.RootElement.GetArrayLength() == 1;
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException or KeyNotFoundException)
        {
            return false;
        }
    }

    // Every neighbour, once.
    private static async Task UntilHeardAsync(EchoBot bot, int count)
    {
        List<string?> heard;
        do
        {
            await Task.Yield();
            heard = [.. bot.Heard.Where(activity => activity.Type == ActivityTypes.Message && activity.From?.Id is "anna" or "+14017122661").Select(activity => activity.Text)];
        }
        while (heard.Count < count);
        Assert.Equal(Enumerable.Range(1, count).Select(number => $"{number}").Order(StringComparer.Ordinal), heard.Order(StringComparer.Ordinal));
    }
}
