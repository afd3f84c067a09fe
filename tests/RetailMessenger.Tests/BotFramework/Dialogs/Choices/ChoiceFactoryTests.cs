using RetailMessenger.BotFramework.Dialogs.Choices;
using RetailMessenger.BotFramework.Schema;

namespace RetailMessenger.Tests.BotFramework.Dialogs.Choices;

public sealed class ChoiceFactoryTests
{
    private static readonly List<Choice> Three = [new("red"), new("green"), new("blue")];

    [Theory]
    [InlineData(1, "Pick: (1) c1")]
    [InlineData(2, "Pick: (1) c1 or (2) c2")]
    [InlineData(3, "Pick: (1) c1, (2) c2, or (3) c3")]
    [InlineData(4, "Pick: (1) c1, (2) c2, (3) c3, or (4) c4")]
    public void A_sentence_names_the_choices_one_after_the_other(int count, string expected)
    {
        var message = ChoiceFactory.Inline(Choices(count, titleLength: 0), "Pick:", "Say it");

        Assert.Equal(expected, message.Text);
        Assert.Equal("Say it", message.Speak);
        Assert.Equal(InputHints.ExpectingInput, message.InputHint);
    }

    [Fact]
    public void A_sentence_can_have_other_small_words_and_no_numbers()
    {
        Assert.Equal("¿Color? (1) red, (2) green, o (3) blue", ChoiceFactory.Inline(Three, "¿Color?", null, new(", ", " o ", ", o ", true)).Text);
        Assert.Equal("red, green, or blue", ChoiceFactory.Inline(Three, null, null, new() { IncludeNumbers = false }).Text);
    }

    [Fact]
    public void A_list_has_a_line_for_every_choice()
    {
        Assert.Equal("Pick:\n\n   1. red\n   2. green\n   3. blue", ChoiceFactory.List(Three, "Pick:").Text);
        Assert.Equal("Pick:\n\n   - red\n   - green", ChoiceFactory.List(["red", "green"], "Pick:", null, new() { IncludeNumbers = false }).Text);
    }

    [Fact]
    public void Suggested_actions_say_the_choice()
    {
        var message = ChoiceFactory.SuggestedAction(Three, "Pick:");

        Assert.Equal("Pick:", message.Text);
        Assert.Equal(["red", "green", "blue"], message.SuggestedActions!.Actions!.Select(action => action.Title));
        Assert.All(message.SuggestedActions.Actions!, action => Assert.Equal((ActionTypes.ImBack, action.Title), (action.Type, action.Value)));
    }

    [Fact]
    public void A_hero_card_carries_text_and_buttons()
    {
        var attachment = Assert.Single(ChoiceFactory.HeroCard(Three, "Pick:").Attachments!);

        var card = Assert.IsType<HeroCard>(attachment.Content);
        Assert.Equal("application/vnd.microsoft.card.hero", attachment.ContentType);
        Assert.Equal("Pick:", card.Text);
        Assert.Equal(3, card.Buttons!.Count);
    }

    [Fact]
    public void A_button_of_the_bots_own_is_used_and_completed()
    {
        List<Choice> choices = [new("yes") { Action = new CardAction { Title = "Yes, please" } }];

        var button = Assert.Single(ChoiceFactory.SuggestedAction(choices).SuggestedActions!.Actions!);

        Assert.Equal(("Yes, please", ActionTypes.ImBack, "yes"), (button.Title, button.Type, button.Value));
        Assert.Equal("(1) Yes, please", ChoiceFactory.Inline(choices).Text);
    }

    [Fact]
    public void A_payload_travels_beside_the_caption()
    {
        var button = Assert.Single(ChoiceFactory.SuggestedAction([new Choice("Blue shirt") { Payload = "sku-1" }]).SuggestedActions!.Actions!);

        Assert.Equal(ActionTypes.MessageBack, button.Type);
        Assert.Equal(("Blue shirt", "Blue shirt", "Blue shirt", "sku-1"), (button.Title, button.Text, button.DisplayText, button.Value));
    }

    [Theory]
    [InlineData("webchat", 3, 5, "suggested")]
    [InlineData("directline", 100, 5, "suggested")]
    [InlineData("directline", 101, 5, "list")]
    [InlineData("emulator", 3, 21, "list")]
    [InlineData("emulator", 3, 20, "suggested")]
    [InlineData("facebook", 13, 5, "suggested")]
    [InlineData("facebook", 14, 5, "list")]
    [InlineData("msteams", 6, 5, "hero")]
    [InlineData("msteams", 51, 5, "list")]
    [InlineData("sms", 3, 5, "inline")]
    [InlineData("sms", 4, 5, "list")]
    [InlineData("twilio-sms", 2, 21, "list")]
    [InlineData("skype", 11, 5, "list")]
    [InlineData("unheard-of", 2, 5, "inline")]
    [InlineData(null, 2, 5, "inline")]
    public void Each_channel_gets_the_form_that_it_can_show(string? channel, int count, int titleLength, string expected)
    {
        var message = ChoiceFactory.ForChannel(channel, Choices(count, titleLength), "Pick:");

        Assert.Equal(expected, FormOf(message));
    }

    [Fact]
    public void Teams_has_up_to_three_suggested_actions_in_a_personal_conversation()
    {
        Assert.Equal("suggested", FormOf(ChoiceFactory.ForChannel("msteams", Choices(3, 5), "Pick:", conversationType: "personal")));
        Assert.Equal("hero", FormOf(ChoiceFactory.ForChannel("msteams", Choices(4, 5), "Pick:", conversationType: "personal")));
    }

    private static string FormOf(IMessageActivity message) => message switch
    {
        { SuggestedActions.Actions.Count: > 0 } => "suggested",
        { Attachments.Count: > 0 } => "hero",
        _ when message.Text!.Contains("\n\n   1. ", StringComparison.Ordinal) => "list",
        _ => "inline",
    };

    private static List<Choice> Choices(int count, int titleLength) =>
        Enumerable.Range(1, count).Select(number => new Choice($"c{number}".PadRight(titleLength, 'x'))).ToList();
}
