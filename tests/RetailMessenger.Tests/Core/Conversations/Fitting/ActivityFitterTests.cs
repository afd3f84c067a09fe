using RetailMessenger.BotFramework.Schema;
using RetailMessenger.BotFramework.Testing;
using RetailMessenger.BotFramework.Turns;
using RetailMessenger.Channels.Messenger;
using RetailMessenger.Channels.Twilio;
using RetailMessenger.Core.Assistant.Asking;
using RetailMessenger.Core.Assistant.Parity;
using RetailMessenger.Core.Conversations;
using RetailMessenger.Core.Conversations.Fitting;
using RetailMessenger.Core.Texts;

namespace RetailMessenger.Tests.Core.Conversations.Fitting;

public sealed class ActivityFitterTests
{
    private static readonly ChannelProfile Messenger = MessengerChannel.ProfileOf(new MessengerOptions());
    private static readonly ChannelProfile Sms = TwilioProfiles.Of(TwilioNetwork.Sms, new TwilioOptions());
    private static readonly ChannelProfile Mms = TwilioProfiles.Of(TwilioNetwork.Sms, new TwilioOptions { Mms = true });

    [Fact]
    public void Choices_are_a_numbered_text_where_nothing_can_be_tapped()
    {
        var fitted = ActivityFitter.Fit(Offer.Of("What now?", "Track my order", "Talk to a person"), Sms);

        Assert.Equal("What now?\n1. Track my order\n2. Talk to a person\nReply with a number.", Assert.Single(fitted.Parts).Text);
        Assert.Equal(["1", "2"], fitted.Choices.Select(choice => choice.Label));
    }

    [Fact]
    public void The_hint_is_in_the_language_of_the_message()
    {
        var message = Offer.Of("¿Y ahora?", "Sí, claro", "Mejor no");
        message.Locale = "es-MX";

        Assert.EndsWith("Responde con un número.", ActivityFitter.Fit(message, Sms).Parts[0].Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Choices_that_begin_with_numbers_get_letters_and_numbers_stay_themselves()
    {
        Assert.Contains("A. 2 shirts\nB. 3 shirts\nReply with a letter.", ActivityFitter.Fit(Offer.Of("Which?", "2 shirts", "3 shirts"), Sms).Parts[0].Text, StringComparison.Ordinal);
        Assert.Equal("How many?\n1\n2\n5", ActivityFitter.Fit(Offer.Of("How many?", "1", "2", "5"), Sms).Parts[0].Text);
    }

    [Theory]
    [InlineData("2", "Talk to a person")]
    [InlineData("2.", "Talk to a person")]
    [InlineData(" #2 ", "Talk to a person")]
    [InlineData("option 2", "Talk to a person")]
    [InlineData("la 1", "Track my order")]
    [InlineData("talk to a person", "Talk to a person")]
    [InlineData("3", null)]
    [InlineData("12", null)]
    [InlineData("2 please and more", null)]
    [InlineData("", null)]
    public void An_answer_finds_its_choice_again(string answer, string? expected)
    {
        var fitted = ActivityFitter.Fit(Offer.Of("What now?", "Track my order", "Talk to a person"), Sms);

        Assert.Equal(expected, ChoiceAnswer.Find(answer, fitted.Choices)?.Title);
    }

    [Fact]
    public void An_open_question_after_the_choices_takes_numbers_for_itself()
    {
        Activity[] said = [Offer.Of("What now?", "Track", "Talk"), Offer.Asking("How many do you want?")];

        Assert.Empty(ChoiceAnswer.OpenAfter(said, Sms));
        Assert.Equal(2, ChoiceAnswer.OpenAfter([said[0], Offer.Remark("Take your time.")], Sms).Count);
    }

    [Fact]
    public void Cards_are_text_with_links_where_no_card_can_be_shown()
    {
        var card = new HeroCard(
            "A shirt", "Blue", "Made of cotton", [new CardImage("https://x.test/shirt.png")],
            [new CardAction(ActionTypes.ImBack, "Buy", value: "buy 1"), new CardAction(ActionTypes.OpenUrl, "See it", value: "https://x.test/1"), new CardAction(ActionTypes.Call, "Call us", value: "tel:+15551234567")]);
        var other = new ThumbnailCard("A hat", buttons: [new CardAction(ActionTypes.ImBack, "Buy", value: "buy 2")]);

        var fitted = ActivityFitter.Fit((Activity)MessageFactory.Carousel([card.ToAttachment(), other.ToAttachment()], "Look:"), Sms);

        Assert.Equal(
            "Look:\nA shirt\nBlue\nMade of cotton\nSee it: https://x.test/1\nCall us: +15551234567\n1. Buy\nA hat\n2. Buy\nReply with a number.\nhttps://x.test/shirt.png",
            Assert.Single(fitted.Parts).Text);
        Assert.Equal("buy 2", ChoiceAnswer.Find("2", fitted.Choices)?.Value?.ToString());
    }

    [Fact]
    public void Pictures_go_with_the_text_where_phones_can_show_them()
    {
        var part = Assert.Single(ActivityFitter.Fit((Activity)MessageFactory.ContentUrl("https://x.test/a.png", "image/png", text: "Look"), Mms).Parts);

        Assert.Equal(("Look", "https://x.test/a.png"), (part.Text, Assert.Single(part.Attachments!).ContentUrl));
    }

    [Fact]
    public void A_picture_without_an_address_is_told_as_cut()
    {
        var fitted = ActivityFitter.Fit((Activity)MessageFactory.ContentUrl("data:image/png;base64,AAAA", "image/png", "a.png", "Look"), Messenger);

        Assert.Equal(["A file has no address on the web: a.png"], fitted.Cuts);
        Assert.Equal("Look", Assert.Single(fitted.Parts).Text);
    }

    [Fact]
    public void An_adaptive_card_is_its_words_and_its_actions()
    {
        var attachment = new Attachment
        {
            ContentType = "application/vnd.microsoft.card.adaptive",
            Content = System.Text.Json.JsonDocument.Parse("""{"type":"AdaptiveCard","body":[{"type":"TextBlock","text":"Your order"},{"type":"FactSet","facts":[{"title":"No","value":"17"}]}],"actions":[{"type":"Action.Submit","title":"Cancel it","data":{"cancel":17}},{"type":"Action.OpenUrl","title":"See","url":"https://x.test/17"}]}""").RootElement,
        };

        var fitted = ActivityFitter.Fit((Activity)MessageFactory.Attachment(attachment), Sms);

        Assert.Equal("Your order\nNo: 17\nSee: https://x.test/17\nReply 1 for: Cancel it", Assert.Single(fitted.Parts).Text);
        var answer = new Activity { Type = ActivityTypes.Message, Text = "1" };
        ChoicePayload.Apply(answer, ChoiceAnswer.Find("1", fitted.Choices)!);
        Assert.Equal("""{"cancel":17}""", answer.Value?.ToString());
        Assert.Null(answer.Text);
    }

    [Fact]
    public void A_message_back_carries_its_text_and_value_through_a_network()
    {
        var payload = ChoicePayload.Of(new CardAction(ActionTypes.MessageBack, "Yes", text: "yes please", value: new { id = 1 }));
        var activity = new Activity { Text = "Yes" };

        ChoicePayload.Apply(activity, payload);

        Assert.Equal(("yes please", """{"id":1}"""), (activity.Text, activity.Value?.ToString()));
    }

    [Theory]
    [InlineData("""{"choice":""")]
    [InlineData("""{"choice":7}""")]
    [InlineData("plain")]
    public void Whatever_a_customer_sends_is_a_text_at_least(string payload)
    {
        var activity = new Activity();

        ChoicePayload.Apply(activity, payload);

        Assert.Equal(payload, activity.Text);
    }

    [Theory]
    [InlineData("**Bold** and *soft* [our shop](https://x.test) `code`", "Bold and soft our shop: https://x.test code")]
    [InlineData("# Title\n* one\n* two", "Title\n- one\n- two")]
    [InlineData("2 * 3 * 4 and snake_case_name", "2 * 3 * 4 and snake_case_name")]
    public void Marks_are_not_shown_where_they_would_be_read(string markdown, string expected)
    {
        var message = MessageFactory.Text(markdown);
        message.TextFormat = TextFormatTypes.Markdown;

        Assert.Equal(expected, ActivityFitter.Fit(message, Sms).Parts[0].Text);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(13)]
    [InlineData(14)]
    [InlineData(30)]
    public void What_is_fitted_is_within_the_networks_limits(int count)
    {
        var titles = Enumerable.Range(1, count).Select(i => $"A choice with quite a long title, number {i}");
        var message = Offer.Of(new string('x', 2500), titles);
        message.Attachments = [new HeroCard(new string('t', 200), text: new string('b', 3000), images: [new CardImage("https://x.test/a.png")], buttons: [.. titles.Select(title => new CardAction(ActionTypes.ImBack, title, value: title))]).ToAttachment()];

        foreach (var (profile, channel) in new[] { (Messenger, BotChannels.Facebook), (Sms, BotChannels.Twilio) })
        {
            var fitted = ActivityFitter.Fit(message, profile);
            Assert.All(fitted.Parts, part => Assert.Empty(ChannelLimits.Of(channel).Exceeded(part)));
            Assert.Equal(2 * count, fitted.Choices.Count);
        }
    }

    [Fact]
    public void What_a_channel_has_no_way_to_show_is_nothing()
    {
        Assert.Empty(ActivityFitter.Fit(new Activity { Type = ActivityTypes.MessageDelete }, Sms).Parts);
        Assert.Empty(ActivityFitter.Fit(new Activity { Type = ActivityTypes.EndOfConversation }, Messenger).Parts);
        Assert.Empty(ActivityFitter.Fit(MessageFactory.Text(" "), Sms).Parts);
    }

    [Fact]
    public void Web_chat_shows_an_activity_as_it_is()
    {
        var message = Offer.Of("What now?", "a", "b");

        Assert.Same(message, Assert.Single(ActivityFitter.Fit(message, new ChannelProfile { Pulled = true }).Parts));
    }

    [Fact]
    public void A_report_names_what_a_customer_could_not_do()
    {
        ParityRow Row(Activity message, ChannelProfile profile) => ParityRow.Of("channel", profile, new SaidMessage("dialog", Language.English, message));

        Assert.Equal(["“Cancel” is a word that the carrier takes for itself."], Row(Offer.Of("What now?", "Cancel", "Go on"), Sms).Problems);
        Assert.Empty(Row(Offer.Of("What now?", "Cancel", "Go on"), Messenger).Problems);
        Assert.NotEmpty(Row(Offer.Of("What now?", "1", "1"), Messenger).Problems);
        Assert.Equal(["“A title of more than twenty letters” is shown as “A title of more…”."], Row(Offer.Of("What now?", "A title of more than twenty letters"), Messenger).Cuts);
        Assert.Equal(["Nothing of it is shown."], Row(MessageFactory.Text(""), Sms).Problems);
    }
}
