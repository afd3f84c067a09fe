using RetailMessenger.Channels.Messenger.Sending;
using RetailMessenger.Channels.Messenger.Wire;
using RetailMessenger.Core.Conversations;

namespace RetailMessenger.Channels.Messenger;

/// <summary>The Page's subscriptions and what customers see of it before they write.</summary>
internal sealed class MessengerSetup(GraphApi graph, MessengerSettings settings, PublicAddress address) : IChannelSetup
{
    private static readonly string[] Needed =
    [
        "messages", "messaging_postbacks", "messaging_optins", "messaging_referrals", "messaging_account_linking", "messaging_handovers", "standby",
        "message_echoes", "message_reads", "message_deliveries", "message_reactions", "message_edits", "messaging_feedback", "messaging_policy_enforcement",
    ];

    public string Name => "messenger";

    public async Task<IReadOnlyList<string>> FindMissingAsync(CancellationToken cancellationToken)
    {
        var missing = new List<string>();
        if (address.Url is not { Scheme: "https" })
            missing.Add("Server:PublicUrl must be the https address that Meta calls; in the Meta app the webhook is that address and /webhooks/messenger.");
        if (settings.Options.AppId is not { Length: > 0 })
            missing.Add("Channels:Messenger:AppId is not set, so messages that staff write in Meta's inbox are told apart only by their mark.");
        try
        {
            var subscribed = await graph.GetAsync("me/subscribed_apps", MessengerJson.Default.SubscriptionsBody, cancellationToken);
            if (!subscribed.IsGood)
            {
                missing.Add(
                    $"The Graph API refuses Channels:Messenger:PageAccessToken (error {subscribed.Error?.Code}): "
                    + "generate a new one in the Meta app's Messenger settings.");
            }
            else if (MissingIn(subscribed.Body) is { Count: > 0 } fields)
            {
                missing.Add($"The Page's app is not told of {string.Join(", ", fields)}: run the command setup messenger.");
            }
        }
        catch (Exception exception) when (exception is HttpRequestException or TaskCanceledException && !cancellationToken.IsCancellationRequested)
        {
            missing.Add($"The Graph API could not be asked: {exception.Message}");
        }

        return missing;
    }

    public async Task<IReadOnlyList<string>> ApplyAsync(CancellationToken cancellationToken)
    {
        var wanted = settings.Options.Profile;
        var subscribed = await graph.PostAsync(
            $"subscribed_apps?subscribed_fields={string.Join(',', Needed)}", new ProfileBody(),
            MessengerJson.Default.ProfileBody, MessengerJson.Default.SentBody, cancellationToken);
        var profile = await graph.PostAsync(
            "messenger_profile", ProfileOf(wanted), MessengerJson.Default.ProfileBody, MessengerJson.Default.SentBody, cancellationToken);
        return
        [
            subscribed.IsGood ? $"The Page's app is told of {string.Join(", ", Needed)}." : $"The subscriptions were refused: {subscribed.Error?.Message}",
            profile.IsGood
                ? $"Get started, {wanted.Greeting.Count} greetings, {wanted.IceBreakers.Count} ice breakers and {wanted.Menu.Count} menu lines were set; "
                    + "the menu may take a day to show."
                : $"The profile was refused: {profile.Error?.Message}",
        ];
    }

    /// <summary>What customers see, from the settings; parts that have none are left as they are.</summary>
    public static ProfileBody ProfileOf(MessengerProfileOptions options) => new()
    {
        GetStarted = new PayloadBody(MessengerChannel.GetStarted),
        Greeting = options.Greeting.Count == 0 ? null : [.. options.Greeting.Select(LocalText.Parse).Select(text => new GreetingBody(text.Locale, text.Text))],
        PersistentMenu = options.Menu.Count == 0 ? null : [new MenuBody(LocalText.Default, false, [.. options.Menu.Select(MenuButton)])],
        IceBreakers = options.IceBreakers.Count == 0
            ? null : [new IceBreakersBody(LocalText.Default, [.. options.IceBreakers.Select(question => new IceBreakerBody(question, question))])],
    };

    private static List<string> MissingIn(SubscriptionsBody? told) =>
        [.. Needed.Except(told?.Data?.SelectMany(app => app.SubscribedFields ?? []) ?? [], StringComparer.Ordinal)];

    private static ButtonBody MenuButton(string line) => line.Split('=', 2) is [var title, var url] && Uri.IsWellFormedUriString(url, UriKind.Absolute)
        ? new ButtonBody("web_url", title, Url: url)
        : new ButtonBody("postback", line, Payload: line);
}
