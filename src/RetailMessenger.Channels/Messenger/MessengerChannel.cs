using RetailMessenger.BotFramework.Schema;
using RetailMessenger.Channels.Messenger.Sending;
using RetailMessenger.Channels.Messenger.Wire;
using RetailMessenger.Core.Conversations;

namespace RetailMessenger.Channels.Messenger;

/// <summary>Facebook Messenger, by the Send API.</summary>
internal sealed class MessengerChannel(
    GraphApi graph, PageAssets assets, PageStandings pages, IReceipts receipts, MessengerSettings settings) : IChannel
{
    public const string ChannelName = BotFramework.Schema.Channels.Facebook;

    /// <summary>What the button says with which customers begin.</summary>
    public const string GetStarted = "GET_STARTED";

    // Meta's own inbox is an app like any other.
    private const string MetaInbox = "263902037430900";

    private static readonly TimeSpan EchoesComeWithin = TimeSpan.FromSeconds(15);

    private static readonly string[] ThreadControl = ["pass_thread_control", "take_thread_control", "request_thread_control", "release_thread_control"];

    public string Name => ChannelName;

    public ChannelProfile Profile { get; } = ProfileOf(settings.Options);

    public static ChannelProfile ProfileOf(MessengerOptions options) => new()
    {
        QuietTime = options.QuietTime,
        ShowsSignals = true,
        Window = new MessagingWindow(TimeSpan.FromHours(24), options.HumanAgent ? TimeSpan.FromDays(7) : TimeSpan.FromHours(24)),
        Display = new ChannelDisplay
        {
            LongestText = 2000,
            Choices = new ChoiceLimits(13, 20, 1000),
            Cards = new CardLimits(10, 80, 640, 3, new ButtonLimits(20, 1000), Films: true, Receipts: true),
            MostFiles = 1,
        },
    };

    public SendPermit? PermitFor(OutgoingPart part)
    {
        var page = $"{ChannelName}/{MessengerAddress.Of(part.Reply.Conversation).Page}";
        return MessengerWriter.IsHeavy(part.Activity)
            ? new SendPermit(page + "/media", 1, settings.Options.MediaPerSecond)
            : new SendPermit(page, 1, settings.Options.MessagesPerSecond);
    }

    public async Task<SendResult> SendAsync(OutgoingPart part, ConversationSnapshot conversation, CancellationToken cancellationToken)
    {
        var address = MessengerAddress.Of(conversation.Key);
        if (pages.IsBlocked(address.Page))
            return new SendResult.TryAgain("Meta has blocked the Page from writing.", NeedsShop: true);
        if (part.Activity.Type == ActivityTypes.Event)
            return await HandOverAsync(part.Activity, address, conversation, cancellationToken);
        if (conversation.FailedDeliveries > 0 && await receipts.FindAsync(conversation.Key, part.Id, cancellationToken) is not null)
            return new SendResult.Sent();

        var film = Films.AddressIn(part.Activity);
        var (filmId, problem) = film is null ? default : await assets.Films.FindAsync(film, conversation.FailedDeliveries, cancellationToken);
        if (problem is not null)
            return problem;

        var speaker = part.Activity.IsByStaff() ? part.Activity.From?.Name : null;
        var isLate = settings.Now - conversation.LastHeard > Profile.Window!.Bot;
        var body = MessengerWriter.Write(part, address, await assets.Personas.FindAsync(speaker, cancellationToken), filmId, isLate);
        try
        {
            var answer = await graph.PostAsync("messages", body, MessengerJson.Default.SendBody, MessengerJson.Default.SentBody, cancellationToken);
            if (answer.IsGood)
                return new SendResult.Sent(answer.Body?.MessageId);

            assets.Personas.Forget(speaker);
            assets.Films.Forget(film);
            return GraphErrors.Read(answer.Status, answer.Error, answer.RetryAfter, conversation.FailedDeliveries);
        }
        catch (TaskCanceledException)
        {
            // Nobody knows whether it was taken. Its echo tells, when it comes.
            return new SendResult.TryAgain("Messenger did not answer in time.", EchoesComeWithin);
        }
    }

    public async Task SignalAsync(ConversationSnapshot conversation, Activity signal, CancellationToken cancellationToken)
    {
        var action = signal.Type == ActivityTypes.Typing ? "typing_on" : settings.Options.MarkSeen && signal.Name == Signals.Seen ? "mark_seen" : null;
        var address = MessengerAddress.Of(conversation.Key);
        if (action is null || address.IsReference || conversation.HeldUntil > settings.Now || pages.IsBlocked(address.Page))
            return;

        await graph.PostAsync(
            "messages", MessengerWriter.Sign(address, action), MessengerJson.Default.SendBody, MessengerJson.Default.SentBody, cancellationToken);
    }

    // As the Bot Framework's own adapter had it: an event of that name, whose value says to which app.
    private async Task<SendResult> HandOverAsync(
        Activity activity, MessengerAddress address, ConversationSnapshot conversation, CancellationToken cancellationToken)
    {
        if (activity.Name is not { } name || !ThreadControl.Contains(name))
            return new SendResult.Sent();

        var target = activity.Value as string ?? SchemaJson.Convert<string>(activity.Value);
        var body = new ThreadControlBody(
            MessengerWriter.To(address), name == "pass_thread_control" ? target is null or "inbox" ? MetaInbox : target : null, activity.Text);
        var answer = await graph.PostAsync(name, body, MessengerJson.Default.ThreadControlBody, MessengerJson.Default.SentBody, cancellationToken);
        return answer.IsGood ? new SendResult.Sent() : GraphErrors.Read(answer.Status, answer.Error, answer.RetryAfter, conversation.FailedDeliveries);
    }
}
