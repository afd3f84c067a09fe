using RetailMessenger.BotFramework.Schema;
using RetailMessenger.BotFramework.State;
using RetailMessenger.BotFramework.Testing;
using RetailMessenger.BotFramework.Turns;

namespace RetailMessenger.Tests.BotFramework.Turns;

public sealed class ShippedMiddlewareTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_state_that_the_adapter_knows_is_found_in_every_turn_and_keeps_what_was_saved()
    {
        var adapter = new TestAdapter();
        adapter.UseStorage(new MemoryStorage()).UseBotState(new ConversationState(new MemoryStorage()), new UserState(new MemoryStorage()));

        await new TestFlow(adapter, CountAsync).Send("a").AssertReply("1").Send("b").AssertReply("2").StartTestAsync();
    }

    [Fact]
    public async Task What_an_adapter_registers_outlives_the_turn_that_would_dispose_it()
    {
        using var service = new Service();
        var adapter = new TestAdapter().Use(new RegisterClassMiddleware<Service>(service));
        var seen = new List<Service?>();

        foreach (var text in new[] { "a", "b" })
        {
            await adapter.SendTextToBotAsync(
                text,
                (turn, _) =>
                {
                    seen.Add(turn.TurnState.Get<Service>());
                    return Task.CompletedTask;
                },
                Cancellation);
        }

        Assert.Equal([service, service], seen);
        Assert.False(service.IsDisposed);
    }

    [Theory]
    [InlineData("emulator", "hello", null, "<speak version='1.0' xmlns='http://www.w3.org/2001/10/synthesis' xml:lang='en-GB'><voice name='Ann'>hello</voice></speak>")]
    [InlineData("emulator", "hello", "<speak>hi</speak>", "<speak>hi</speak>")]
    [InlineData("directline", "hello", null, "hello")]
    public async Task A_message_speaks_its_text_in_the_chosen_voice_where_the_channel_speaks(string channel, string text, string? speak, string spoken)
    {
        var adapter = new TestAdapter(channel).Use(new SetSpeakMiddleware("Ann", fallbackToTextForSpeak: true));

        await new TestFlow((TestAdapter)adapter, (turn, cancellationToken) => turn.SendActivityAsync(MessageFactory.Text(text, speak), cancellationToken))
            .Send(new Activity(ActivityTypes.Message) { Text = "x", Locale = "en-GB" })
            .AssertReply(reply => Assert.Equal(spoken, reply.AsMessageActivity()!.Speak))
            .StartTestAsync();
    }

    [Fact]
    public async Task A_text_is_what_was_meant_when_the_markup_of_mentions_is_gone()
    {
        var adapter = new TestAdapter().Use(new NormalizeMentionsMiddleware());
        var heard = new Activity(ActivityTypes.Message)
        {
            Text = "<at>Bot</at> tell <at>Anna</at> the price",
            Recipient = new ChannelAccount("bot", "Bot"),
            Entities = [MentionOf("bot", "<at>Bot</at>"), MentionOf("anna", "<at>Anna</at>")],
        };

        await new TestFlow((TestAdapter)adapter, (turn, cancellationToken) => turn.SendActivityAsync($"{turn.Activity.Text}|{turn.Activity.GetMentions().Length}", cancellationToken: cancellationToken))
            .Send(heard).AssertReply("tell Anna the price|1").StartTestAsync();
    }

    private static Entity MentionOf(string id, string text)
    {
        var entity = new Entity();
        entity.SetAs(new Mention { Mentioned = new ChannelAccount(id), Text = text });
        return entity;
    }

    private static async Task CountAsync(ITurnContext turn, CancellationToken cancellationToken)
    {
        var state = turn.TurnState.Get<ConversationState>()!;
        var counter = state.CreateProperty<int>("count");
        var count = await counter.GetAsync(turn, () => 0, cancellationToken) + 1;
        await counter.SetAsync(turn, count, cancellationToken);
        await state.SaveChangesAsync(turn, false, cancellationToken);
        await turn.SendActivityAsync($"{count}", cancellationToken: cancellationToken);
    }

    private sealed class Service : IDisposable
    {
        public bool IsDisposed { get; private set; }

        public void Dispose() => IsDisposed = true;
    }
}
