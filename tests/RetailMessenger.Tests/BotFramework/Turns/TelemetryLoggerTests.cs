using RetailMessenger.BotFramework.Schema;
using RetailMessenger.BotFramework.Testing;
using RetailMessenger.BotFramework.Turns;

namespace RetailMessenger.Tests.BotFramework.Turns;

public sealed class TelemetryLoggerTests
{
    private readonly RecordingTelemetry _telemetry = new();

    [Fact]
    public async Task All_that_happens_in_a_turn_is_reported_without_words_and_names()
    {
        await TurnAsync(new TelemetryLoggerMiddleware(_telemetry));

        Assert.Equal(
            ["BotMessageReceived", "BotMessageSend", "BotMessageUpdate", "BotMessageDelete"], _telemetry.Events.Select(happened => happened.Name));
        Assert.All(_telemetry.Events, happened => Assert.Equal("convo1", happened.Properties["conversationId"]));
        Assert.Equal(("user1", "message"), (_telemetry.Events[0].Properties["fromId"], _telemetry.Events[0].Properties["activityType"]));
        Assert.Equal(("user1", "0"), (_telemetry.Events[1].Properties["recipientId"], _telemetry.Events[1].Properties["replyActivityId"]));
        Assert.All(_telemetry.Events, happened => Assert.DoesNotContain(happened.Properties, property => property.Value is "hi" or "hello" or "User1"));
        Assert.All(_telemetry.Events, happened => Assert.False(happened.Properties.ContainsKey("attachments")));
    }

    [Fact]
    public async Task Words_and_names_are_reported_where_that_is_asked_for()
    {
        await TurnAsync(new TelemetryLoggerMiddleware(_telemetry, logPersonalInformation: true));

        Assert.Equal(("hi", "User1"), (_telemetry.Events[0].Properties["text"], _telemetry.Events[0].Properties["fromName"]));
        Assert.Equal(("hello", "aloud"), (_telemetry.Events[1].Properties["text"], _telemetry.Events[1].Properties["speak"]));
        Assert.Contains("\"name\":\"bill.pdf\"", _telemetry.Events[1].Properties["attachments"], StringComparison.Ordinal);
        Assert.Equal("hello again", _telemetry.Events[2].Properties["text"]);
    }

    [Fact]
    public async Task A_bot_reports_what_it_wants_besides()
    {
        await TurnAsync(new Extended(_telemetry));

        Assert.Equal(("yes", "bot-chosen"), (_telemetry.Events[0].Properties["vip"], _telemetry.Events[0].Properties["fromId"]));
    }

    [Fact]
    public async Task Without_a_client_the_turn_goes_on()
    {
        var adapter = await TurnAsync(new TelemetryLoggerMiddleware(telemetryClient: null));

        Assert.Null(adapter.GetNextReply());
        Assert.Empty(_telemetry.Events);
    }

    private static async Task<TestAdapter> TurnAsync(TelemetryLoggerMiddleware middleware)
    {
        var adapter = new TestAdapter("test").Use(middleware);
        await adapter.SendTextToBotAsync(
            "hi",
            async (turn, cancellationToken) =>
            {
                var hello = MessageFactory.Text("hello", "aloud");
                hello.Attachments = [new Attachment("application/pdf", name: "bill.pdf")];
                var sent = await turn.SendActivityAsync(hello, cancellationToken);
                await turn.UpdateActivityAsync(new Activity(ActivityTypes.Message) { Id = sent.Id, Text = "hello again" }, cancellationToken);
                await turn.DeleteActivityAsync(sent.Id!, cancellationToken);
            },
            TestContext.Current.CancellationToken);
        return adapter;
    }

    private sealed class Extended(IBotTelemetryClient client) : TelemetryLoggerMiddleware(client)
    {
        protected override async Task OnReceiveActivityAsync(Activity activity, CancellationToken cancellation) =>
            TelemetryClient.TrackEvent(
                TelemetryLoggerConstants.BotMsgReceiveEvent,
                await FillReceiveEventPropertiesAsync(activity, new() { ["vip"] = "yes", ["fromId"] = "bot-chosen" }));
    }

    private sealed class RecordingTelemetry : NullBotTelemetryClient, IBotTelemetryClient
    {
        public List<(string Name, IDictionary<string, string> Properties)> Events { get; } = [];

        void IBotTelemetryClient.TrackEvent(string eventName, IDictionary<string, string>? properties, IDictionary<string, double>? metrics) =>
            Events.Add((eventName, properties!));
    }
}
