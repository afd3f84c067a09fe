using RetailMessenger.BotFramework.Dialogs;
using RetailMessenger.BotFramework.Schema;
using RetailMessenger.BotFramework.Testing;
using RetailMessenger.BotFramework.Turns;

namespace RetailMessenger.Tests.BotFramework.Testing;

public sealed class ChannelLimitsTests
{
    [Fact]
    public void What_messenger_would_cut_off_is_told()
    {
        var reply = MessageFactory.Text(new string('x', 2001));
        reply.SuggestedActions = new SuggestedActions
        {
            Actions = [.. Enumerable.Range(1, 14).Select(n => new CardAction(ActionTypes.ImBack, $"{n}", value: $"{n}")), new CardAction(ActionTypes.ImBack, new string('t', 21), value: new string('v', 1001))],
        };
        var card = new HeroCard(new string('c', 81), new string('s', 81), buttons: [.. Enumerable.Range(1, 4).Select(n => new CardAction(title: $"{n}"))]);
        reply.Attachments = [.. Enumerable.Repeat(card.ToAttachment(), 11)];

        var exceeded = ChannelLimits.Of(BotChannels.Facebook).Exceeded(reply);

        Assert.Contains(exceeded, line => line.StartsWith("The text has 2001 characters, 2000 are possible", StringComparison.Ordinal));
        Assert.Contains("There are 15 suggested actions, 13 are possible.", exceeded);
        Assert.Contains(exceeded, line => line.StartsWith("The title of a button has 21 characters, 20", StringComparison.Ordinal));
        Assert.Contains(exceeded, line => line.StartsWith("The value of a button has 1001 characters, 1000", StringComparison.Ordinal));
        Assert.Contains("There are 11 cards, 10 are possible.", exceeded);
        Assert.Contains("There are 4 buttons of a card, 3 are possible.", exceeded);
        Assert.Contains(exceeded, line => line.StartsWith("The title of a card has 81 characters, 80", StringComparison.Ordinal));
        Assert.Contains(exceeded, line => line.StartsWith("The subtitle of a card has 81 characters, 80", StringComparison.Ordinal));
    }

    [Fact]
    public void What_is_just_as_long_as_possible_fits()
    {
        var reply = MessageFactory.Text(new string('x', 2000));
        reply.SuggestedActions = new SuggestedActions
        {
            Actions = [.. Enumerable.Range(1, 13).Select(_ => new CardAction(ActionTypes.ImBack, new string('t', 20), value: new string('v', 1000)))],
        };
        reply.Attachments = [.. Enumerable.Repeat(new HeroCard(new string('c', 80)).ToAttachment(), 10)];

        Assert.Empty(ChannelLimits.Of(BotChannels.Facebook).Exceeded(reply));
    }

    [Fact]
    public void A_text_message_has_no_buttons_and_no_cards()
    {
        var reply = MessageFactory.SuggestedActions(["Yes"], new string('x', 1601));
        var withCard = MessageFactory.Attachment(new HeroCard("Hat").ToAttachment());

        Assert.Equal(2, ChannelLimits.Of(BotChannels.Sms).Exceeded((Activity)reply).Count);
        Assert.Equal(["There are 1 cards, 0 are possible."], ChannelLimits.Of(BotChannels.Twilio).Exceeded((Activity)withCard));
        Assert.Empty(ChannelLimits.Of(BotChannels.Directline).Exceeded((Activity)reply));
    }

    [Fact]
    public async Task A_flow_finds_the_reply_that_a_channel_cannot_show()
    {
        var adapter = new TestAdapter(BotChannels.Sms);
        var flow = new TestFlow(adapter, (turn, token) => turn.SendActivityAsync(MessageFactory.SuggestedActions(["Yes", "No"], turn.Activity.Text), token))
            .Test("Sure?", "Sure?");

        var error = await Assert.ThrowsAsync<TestFlowException>(flow.AssertRepliesFit().StartTestAsync);

        Assert.Contains("2 suggested actions, 0 are possible", error.Message, StringComparison.Ordinal);
        await flow.AssertRepliesFit(new ChannelLimits()).StartTestAsync();
    }

    [Fact]
    public async Task A_conversation_is_compared_as_a_whole()
    {
        var adapter = new TestAdapter();
        var flow = new TestFlow(adapter, (turn, token) => turn.SendActivityAsync(MessageFactory.SuggestedActions(["Yes", "No"], "Sure?"), token))
            .Send("Cancel it").Send(new Activity(ActivityTypes.Event) { Name = "ping" });

        await flow.AssertTranscript(
            """
            User: Cancel it
            Bot: Sure? [Yes] [No]
            User: [event ping]
            Bot: Sure? [Yes] [No]
            """).StartTestAsync();
        var error = await Assert.ThrowsAsync<TestFlowException>(flow.AssertTranscript("User: Cancel it").StartTestAsync);
        Assert.Contains("Bot: Sure? [Yes] [No]", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_dialog_is_held_against_the_limits_of_a_channel()
    {
        var client = new DialogTestClient(BotChannels.Directline, new ChoicePrompt("choice"), new PromptOptions
        {
            Prompt = MessageFactory.Text("Which?"),
            Choices = RetailMessenger.BotFramework.Dialogs.Choices.ChoiceFactory.ToChoices(["red", "blue"]),
        });

        await client.SendActivityAsync<IActivity>("hi", TestContext.Current.CancellationToken);

        Assert.Equal("User: hi\nBot: Which? [red] [blue]", client.TranscriptText);
        Assert.Empty(client.Exceeded(ChannelLimits.Of(BotChannels.Facebook)));
        Assert.Single(client.Exceeded(ChannelLimits.Of(BotChannels.Sms)));
    }
}
