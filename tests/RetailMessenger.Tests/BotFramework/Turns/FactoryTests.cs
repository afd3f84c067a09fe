using RetailMessenger.BotFramework.Schema;
using RetailMessenger.BotFramework.Turns;

namespace RetailMessenger.Tests.BotFramework.Turns;

public sealed class FactoryTests
{
    [Fact]
    public void A_text_is_a_message_that_accepts_an_answer()
    {
        var message = MessageFactory.Text("Hi", "<speak>Hi</speak>");

        Assert.Equal(("message", "Hi", "<speak>Hi</speak>", "acceptingInput"), (message.Type, message.Text, message.Speak, message.InputHint));
        Assert.Null(MessageFactory.Text(" ").Text);
        Assert.Equal(InputHints.ExpectingInput, MessageFactory.Text("?", inputHint: InputHints.ExpectingInput).InputHint);
    }

    [Fact]
    public void Suggested_words_say_their_caption()
    {
        var action = MessageFactory.SuggestedActions(["Yes", "No"], "Shall I?").SuggestedActions!.Actions![1];

        Assert.Equal((ActionTypes.ImBack, "No", "No"), (action.Type, action.Title, (string?)action.Value));
        Assert.Equal("anna", MessageFactory.SuggestedActions(["Yes"], toList: ["anna"]).SuggestedActions!.To![0]);
    }

    [Fact]
    public void Attachments_are_laid_out_as_asked()
    {
        var boots = new HeroCard("Boots").ToAttachment();

        Assert.Equal("carousel", MessageFactory.Carousel([boots, boots]).AttachmentLayout);
        Assert.Equal("list", MessageFactory.List([boots, boots]).AttachmentLayout);
        Assert.Null(MessageFactory.Attachment(boots).AttachmentLayout);
        Assert.Equal(2, MessageFactory.Attachment([boots, boots]).Attachments!.Count);
        var picture = MessageFactory.ContentUrl("https://shop/a.png", "image/png", "a", "Look").Attachments![0];
        Assert.Equal(("https://shop/a.png", "image/png", "a"), (picture.ContentUrl, picture.ContentType, picture.Name));
    }

    [Fact]
    public void Every_card_has_its_content_type()
        => Assert.Equal(
            ["hero", "thumbnail", "receipt", "signin", "oauth", "animation", "audio", "video"],
            new[]
            {
                new HeroCard().ToAttachment(), new ThumbnailCard().ToAttachment(), new ReceiptCard().ToAttachment(), new SigninCard().ToAttachment(),
                new OAuthCard().ToAttachment(), new AnimationCard().ToAttachment(), new AudioCard().ToAttachment(), new VideoCard().ToAttachment(),
            }.Select(attachment => attachment.ContentType!.Split('.')[^1]));

    [Fact]
    public void Cards_are_made_of_their_words()
    {
        var card = (HeroCard)CardFactory.HeroCard("Boots", "Brown", ["https://shop/a.png"], CardFactory.Actions(["Buy"])).Content!;

        Assert.Equal(("Boots", "Brown", "https://shop/a.png", "Buy"), (card.Title, card.Text, card.Images![0].Url, (string?)card.Buttons![0].Value));
        Assert.IsType<ThumbnailCard>(CardFactory.ThumbnailCard("Boots").Content);
        Assert.Equal("https://shop/in", ((SigninCard)CardFactory.SigninCard("Sign in", "https://shop/in", "Please").Content!).Buttons![0].Value);
        Assert.Throws<SchemaFormatException>(() => CardFactory.AdaptiveCard("[]"));
    }

    [Fact]
    public void A_handoff_says_where_it_came_from()
    {
        using var turn = new RecordingAdapter().Turn();
        var transcript = new Transcript([RecordingAdapter.Message()]);

        var handoff = (Activity)EventFactory.CreateHandoffInitiation(turn, new { Skill = "returns" }, transcript);

        Assert.Equal(("handoff.initiate", "c-anna", "m-anna"), (handoff.Name, handoff.Conversation!.Id, handoff.ReplyToId));
        Assert.Equal(("Transcript", "application/json"), (handoff.Attachments![0].Name, handoff.Attachments[0].ContentType));
        Assert.Equal("anna", handoff.RelatesTo!.User!.Id);
        Assert.Contains(
            "\"value\":{\"state\":\"failed\",\"message\":\"closed\"}",
            SchemaJson.Write((Activity)EventFactory.CreateHandoffStatus(handoff.Conversation, "failed", "closed")),
            StringComparison.Ordinal);
    }

    [Fact]
    public void The_best_intent_is_the_one_with_the_highest_score()
    {
        var result = new RecognizerResult();
        Assert.Equal(("None", 1.0), result.GetTopScoringIntent());

        result.Intents["track"] = new IntentScore { Score = 0.4 };
        result.Intents["return"] = new IntentScore { Score = 0.6 };
        result.Intents["other"] = new IntentScore();

        Assert.Equal(("return", 0.6), result.GetTopScoringIntent());
    }
}
