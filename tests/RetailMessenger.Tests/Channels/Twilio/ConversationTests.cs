using System.Net;
using System.Text;
using RetailMessenger.BotFramework.Schema;
using RetailMessenger.Channels.Twilio;
using RetailMessenger.Core.Assistant.Asking;
using RetailMessenger.Core.Conversations;
using RetailMessenger.Tests.Shop;

namespace RetailMessenger.Tests.Channels.Twilio;

public sealed class ConversationTests
{
    private const string Anna = "+14017122661";
    private const string AnnaOnWhatsApp = "whatsapp:+14017122661";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_customer_who_opts_out_is_never_written_to_until_they_opt_in()
    {
        var bot = new EchoBot();
        await using var shop = await TwilioShop.OpenAsync(bot);
        await shop.SaysAsync(Anna, "hello");
        await shop.HearsAsync(Anna);

        await shop.SaysAsync(Anna, " Stop ");
        await SayAsync(shop, Anna, "news");
        Assert.Contains("opted out", await FailureAsync(shop, Anna), StringComparison.Ordinal);

        await shop.SaysAsync(Anna, "start");
        await SayAsync(shop, Anna, "good news");
        while ((await shop.HearsAsync(Anna)).Text is not "good news")
            Assert.DoesNotContain(shop.Network.Phone(Anna).Messages, message => message.Text == "news");
    }

    [Fact]
    public async Task On_a_short_code_the_bot_answers_the_carriers_words_itself()
    {
        await using var shop = await TwilioShop.OpenAsync(
            settings: [("Channels:Twilio:OptOutAnswers:Stop", "Bye & thanks."), ("Channels:Twilio:OptOutAnswers:Help", "Example Shop, +1 555 000 1111.")]);

        await shop.SaysAsync(Anna, "stop");
        Assert.Equal("<Response><Message>Bye &amp; thanks.</Message></Response>", shop.LastAnswer);
        await shop.SaysAsync(Anna, "Help");
        Assert.Equal("<Response><Message>Example Shop, +1 555 000 1111.</Message></Response>", shop.LastAnswer);
        await shop.SaysAsync(Anna, "start");
        Assert.Equal("<Response/>", shop.LastAnswer);
        await shop.SaysAsync(AnnaOnWhatsApp, "stop");
        Assert.Equal("<Response/>", shop.LastAnswer);
    }

    [Fact]
    public async Task The_other_channels_of_a_customer_who_opted_out_go_on()
    {
        await using var shop = await TwilioShop.OpenAsync();
        await shop.SaysAsync(Anna, "STOP");

        await shop.SaysAsync(AnnaOnWhatsApp, "hello");

        Assert.Equal("you said hello", (await shop.HearsAsync(AnnaOnWhatsApp)).Text);
    }

    [Theory]
    [InlineData("STOP", true)]
    [InlineData("stop", true)]
    [InlineData("StopAll", true)]
    [InlineData("UNSUBSCRIBE", true)]
    [InlineData("End", true)]
    [InlineData("quit", true)]
    [InlineData("Revoke", true)]
    [InlineData("OPTOUT", true)]
    [InlineData("cancel", true)]
    [InlineData("cancel my order", false)]
    [InlineData("stop it", false)]
    [InlineData("please stop", false)]
    public async Task The_carriers_words_are_recognised_when_they_are_the_whole_message(string text, bool isOptOut)
    {
        await using var shop = await TwilioShop.OpenAsync();

        await shop.SaysAsync(Anna, text);

        Assert.Equal(isOptOut ? Standing.OptedOut : Standing.Open, await StandingAsync(shop, Anna));
    }

    [Theory]
    [InlineData("ALTO", "STOP", Standing.OptedOut)]
    [InlineData("help", "HELP", Standing.Open)]
    public async Task What_twilio_took_a_word_for_counts(string text, string optOutType, Standing expected)
    {
        await using var shop = await TwilioShop.OpenAsync();

        await shop.SaysAsync(AnnaOnWhatsApp, text, "1", ("OptOutType", optOutType));

        Assert.Equal(expected, await StandingAsync(shop, AnnaOnWhatsApp));
    }

    [Fact]
    public async Task Stop_on_whatsapp_is_a_word_like_any_other()
    {
        await using var shop = await TwilioShop.OpenAsync();

        await shop.SaysAsync(AnnaOnWhatsApp, "stop");

        Assert.Equal("you said stop", (await shop.HearsAsync(AnnaOnWhatsApp)).Text);
    }

    [Fact]
    public async Task Who_opted_out_where_we_did_not_hear_it_is_not_tried_again()
    {
        await using var shop = await TwilioShop.OpenAsync();
        await shop.SaysAsync(Anna, "hello");
        await shop.HearsAsync(Anna);
        shop.Network.Phone(Anna).OptedOutOf[TwilioShop.Number] = true;

        await SayAsync(shop, Anna, "news");

        Assert.Contains("21610", await FailureAsync(shop, Anna), StringComparison.Ordinal);
        Assert.Equal(Standing.OptedOut, await StandingAsync(shop, Anna));
    }

    [Theory]
    [InlineData("21610", Standing.OptedOut)]
    [InlineData("30004", Standing.OptedOut)]
    [InlineData("63033", Standing.OptedOut)]
    [InlineData("30007", Standing.Open)]
    public async Task An_error_that_comes_later_counts_as_well(string error, Standing expected)
    {
        await using var shop = await TwilioShop.OpenAsync();
        await shop.SaysAsync(Anna, "hello");
        var sid = (await shop.HearsAsync(Anna)).Sid;

        Assert.Equal(200, await shop.ReportsAsync(Anna, sid, "undelivered", error));

        Assert.Equal(expected, await StandingAsync(shop, Anna));
    }

    [Fact]
    public async Task Reports_never_reach_the_bot_and_never_go_back()
    {
        var bot = new EchoBot();
        await using var shop = await TwilioShop.OpenAsync(bot);
        await shop.SaysAsync(Anna, "hello");
        await shop.HearsAsync(Anna);

        // Of a message that is not known as sent yet.
        foreach (var status in new[] { "queued", "sending", "delivered", "sent", "read", "delivered", "read" })
            Assert.Equal(200, await shop.ReportsAsync(Anna, "SM9", status));

        var receipt = await shop.Shop.Get<IReceipts>().FindAsync(TwilioShop.KeyOf(Anna), "SM9", Cancellation);
        Assert.Equal(DeliveryStatus.Read, receipt?.Status);
        Assert.Equal(["hello"], bot.Heard.Select(activity => activity.Text));
    }

    [Fact]
    public async Task A_report_that_is_forged_is_refused()
    {
        await using var shop = await TwilioShop.OpenAsync();

        var fields = TwilioShop.Fields(Anna, "", "1");

        Assert.Equal(403, await shop.PostAsync("/webhooks/twilio/status", fields, Convert.ToBase64String(new byte[20])));
        Assert.Equal(403, await shop.PostAsync("/webhooks/twilio", fields, ""));
        Assert.Equal(403, await shop.PostAsync("/webhooks/twilio", [.. fields.Where(field => field.Key != "AccountSid"), new("AccountSid", "AC2")]));
    }

    [Theory]
    [InlineData(23, false)]
    [InlineData(25, true)]
    public async Task Whatsapp_has_a_session(int hours, bool isOver)
    {
        await using var shop = await TwilioShop.OpenAsync();
        await shop.SaysAsync(AnnaOnWhatsApp, "hello");
        await shop.HearsAsync(AnnaOnWhatsApp);

        shop.Shop.Clock.Jump(TimeSpan.FromHours(hours));
        await SayAsync(shop, AnnaOnWhatsApp, "news");

        if (isOver)
            Assert.Contains("24 hours", await FailureAsync(shop, AnnaOnWhatsApp), StringComparison.Ordinal);
        else
            Assert.Equal("news", (await shop.HearsAsync(AnnaOnWhatsApp)).Text);
    }

    [Fact]
    public async Task After_the_session_an_approved_template_says_it()
    {
        const string Template = "HX00000000000000000000000000000001";
        await using var shop = await TwilioShop.OpenAsync(settings: ("Channels:Twilio:WhatsAppTemplateSid", Template));
        await shop.SaysAsync(AnnaOnWhatsApp, "hello");
        await shop.HearsAsync(AnnaOnWhatsApp);
        HttpRequestMessage? sent = null;
        string? body = null;
        shop.Network.Disturbance = request =>
        {
            (sent, body) = (request, request.Content!.ReadAsStringAsync(Cancellation).GetAwaiter().GetResult());
            return new HttpResponseMessage(HttpStatusCode.Created) { Content = new StringContent("""{"sid":"SM77"}""") };
        };

        shop.Shop.Clock.Jump(TimeSpan.FromHours(25));
        await SayAsync(shop, AnnaOnWhatsApp, "news");
        while (sent is null)
            await Task.Yield();

        var fields = FormFields.Read(Encoding.UTF8.GetBytes(body!));
        Assert.Equal((Template, """{"1":"news"}""", null), (fields["ContentSid"], fields["ContentVariables"], fields["Body"]));
    }

    [Fact]
    public async Task Whatsapp_shows_buttons_from_templates_that_are_made_once()
    {
        await using var shop = await TwilioShop.OpenAsync(new CommandedBot((turn, cancellationToken) =>
            turn.SendActivityAsync(Offer.Of("Pick", turn.Activity.Text!.Split(' ')), cancellationToken)));

        await shop.SaysAsync(AnnaOnWhatsApp, "a b c");
        Assert.Equal([("a", "a"), ("b", "b"), ("c", "c")], (await shop.HearsAsync(AnnaOnWhatsApp)).Buttons);
        await shop.SaysAsync(AnnaOnWhatsApp, "d e f");
        Assert.Equal([("d", "d"), ("e", "e"), ("f", "f")], (await shop.HearsAsync(AnnaOnWhatsApp)).Buttons);
        await shop.SaysAsync(AnnaOnWhatsApp, "1 2 3 4");
        Assert.Equal(4, (await shop.HearsAsync(AnnaOnWhatsApp)).Buttons.Count);

        Assert.Equal(["retail_messenger_buttons_3", "retail_messenger_list_4"], shop.Network.TemplatesMade.Values.Select(template => template.GetProperty("friendly_name").GetString()).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Buttons_that_twilio_was_too_slow_to_make_are_made_when_it_is_tried_again()
    {
        await using var shop = await TwilioShop.OpenAsync(new CommandedBot((turn, cancellationToken) => turn.SendActivityAsync(Offer.Of("Pick", "a", "b"), cancellationToken)));
        var slow = 1;
        shop.Network.Disturbance = request => request.RequestUri!.AbsolutePath.EndsWith("/Content", StringComparison.Ordinal) && slow-- > 0 ? throw new TaskCanceledException() : null;

        await shop.SaysAsync(AnnaOnWhatsApp, "hello");
        while (shop.Network.Phone(AnnaOnWhatsApp).Messages.Count == 0)
        {
            shop.Shop.Clock.Advance(TimeSpan.FromSeconds(1));
            await Task.Yield();
        }

        Assert.Equal(2, Assert.Single(shop.Network.Phone(AnnaOnWhatsApp).Messages).Buttons.Count);
    }

    [Fact]
    public async Task Typographic_signs_do_not_make_a_text_dearer()
    {
        await using var shop = await TwilioShop.OpenAsync(Saying("“It’s here” – look…"));

        await shop.SaysAsync(Anna, "hello");

        Assert.Equal("\"It's here\" - look...", (await shop.HearsAsync(Anna)).Text);
    }

    [Fact]
    public async Task Two_numbers_of_the_shop_are_two_conversations()
    {
        var other = TwilioShop.Fields(Anna, "hello", "1");
        other[3] = new("To", "+15550000000");
        await using var shop = await TwilioShop.OpenAsync();
        shop.Network.Heard(Anna, "", "");

        Assert.Equal(200, await shop.PostAsync("/webhooks/twilio", other));
        Assert.Equal("+15550000000", (await shop.HearsAsync(Anna)).From);
        await shop.SaysAsync(Anna, "hello");
        Assert.Equal(TwilioShop.Number, (await shop.HearsAsync(Anna)).From);
    }

    [Fact]
    public async Task A_picture_is_fetched_with_the_password_that_only_this_server_knows()
    {
        const string Url = "https://api.twilio.com/2010-04-01/Accounts/AC1/Messages/MM1/Media/ME1";
        var bot = new EchoBot();
        await using var shop = await TwilioShop.OpenAsync(bot);
        shop.Network.Files[Url] = [1, 2, 3];
        await shop.SaysAsync(Anna, "", "1", ("NumMedia", "1"), ("MediaUrl0", Url), ("MediaContentType0", "image/png"));
        await shop.HearsAsync(Anna);

        var file = Assert.Single(bot.Heard[0].Attachments!);
        Assert.Equal("image/png", file.ContentType);
        Assert.StartsWith(TwilioShop.PublicUrl, file.ContentUrl, StringComparison.Ordinal);
        var ours = file.ContentUrl![TwilioShop.PublicUrl.Length..];
        Assert.Equal([1, 2, 3], await shop.Shop.Http.GetByteArrayAsync(ours, Cancellation));
        using var changed = await shop.Shop.Http.GetAsync(ours.Replace("?u=", "?u=x", StringComparison.Ordinal), Cancellation);
        Assert.Equal(HttpStatusCode.Forbidden, changed.StatusCode);
    }

    [Fact]
    public async Task A_place_a_name_and_a_quoted_message_come_along()
    {
        var bot = new EchoBot();
        await using var shop = await TwilioShop.OpenAsync(bot);

        await shop.SaysAsync(AnnaOnWhatsApp, "here", "1", ("Latitude", "40.5"), ("Longitude", "-3.7"), ("Label", "Home"), ("ProfileName", "Anna"), ("OriginalRepliedMessageSid", "SM0"));
        await shop.HearsAsync(AnnaOnWhatsApp);

        var heard = Assert.Single(bot.Heard);
        Assert.Equal(("Anna", "SM0", "twilio-whatsapp"), (heard.From?.Name, heard.ReplyToId, heard.ChannelId));
        Assert.Equal(40.5, Assert.Single(heard.Entities!).GetAs<GeoCoordinates>()!.Latitude);
    }

    [Fact]
    public async Task A_busy_twilio_is_tried_again()
    {
        await using var shop = await TwilioShop.OpenAsync();
        var refusals = 2;
        shop.Network.Disturbance = _ => refusals-- > 0
            ? new HttpResponseMessage(HttpStatusCode.TooManyRequests) { Content = new StringContent("""{"code":20429,"status":429}""") } : null;

        await shop.SaysAsync(Anna, "hello");
        while (shop.Network.Phone(Anna).Messages.Count == 0)
        {
            shop.Shop.Clock.Advance(TimeSpan.FromSeconds(1));
            await Task.Yield();
        }

        Assert.Equal("you said hello", Assert.Single(shop.Network.Phone(Anna).Messages).Text);
    }

    [Fact]
    public async Task A_message_that_twilio_took_without_saying_so_is_not_sent_again()
    {
        await using var shop = await TwilioShop.OpenAsync();
        shop.Network.Disturbance = request =>
        {
            if (request.Method != HttpMethod.Post)
                return null;
            shop.Network.Disturbance = _ => null;
            var fields = FormFields.Read(request.Content!.ReadAsByteArrayAsync(Cancellation).GetAwaiter().GetResult());
            shop.Network.Phone(Anna).Take(new("SM55", TwilioShop.Number, shop.Shop.Clock.GetUtcNow(), fields, null));
            throw new TaskCanceledException();
        };

        await shop.SaysAsync(Anna, "hello");
        while ((await OutcomesAsync(shop, Anna)).Count == 0)
        {
            shop.Shop.Clock.Advance(TimeSpan.FromSeconds(1));
            await Task.Yield();
        }

        Assert.Equal([new Delivery.Sent("SM55")], await OutcomesAsync(shop, Anna));
        Assert.Single(shop.Network.Phone(Anna).Messages);
    }

    private static CommandedBot Saying(string text) => new((turn, cancellationToken) => turn.SendActivityAsync(text, cancellationToken: cancellationToken));

    private static Task<LogEntry?> SayAsync(TwilioShop shop, string customer, string text) => shop.Shop.Get<IConversations>().SayAsync(
        TwilioShop.KeyOf(customer), new Activity { Type = ActivityTypes.Message, Text = text }, Cancellation);

    private static async Task<Standing?> StandingAsync(TwilioShop shop, string customer) =>
        (await shop.Shop.Get<IConversationLog>().FindAsync(TwilioShop.KeyOf(customer), Cancellation))?.Standing;

    private static async Task<IReadOnlyList<Delivery>> OutcomesAsync(TwilioShop shop, string customer) =>
        [.. (await shop.Shop.Get<IConversationLog>().ReadAsync(TwilioShop.KeyOf(customer), 0, Direction.Out, 20, Cancellation)).Select(entry => entry.Delivery).Where(delivery => delivery is not Delivery.Waiting)];

    private static async Task<string> FailureAsync(TwilioShop shop, string customer)
    {
        while (true)
        {
            if ((await OutcomesAsync(shop, customer)).OfType<Delivery.Failed>().LastOrDefault() is { } failed)
                return failed.Reason;
            await Task.Yield();
        }
    }
}
