using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using RetailMessenger.Core.Conversations;

namespace RetailMessenger.EndToEndTests.Cluster.Chaos;

/// <summary>A customer on Facebook Messenger: signed webhooks to whichever node comes next, repeated until one says that it has them.</summary>
internal sealed class MessengerCustomer(LoadBalancer shop, FakeGraph graph, int number) : IChaosCustomer
{
    private const string AppSecret = "0123456789abcdef0123456789abcdef";
    private const string Page = "1067280970047460";

    private readonly List<string> _acknowledged = [];
    private readonly string _person = (7_000_000_000 + number).ToString(CultureInfo.InvariantCulture);

    public ConversationKey Conversation => new("facebook", $"{_person}-{Page}");

    public IReadOnlyList<string> Acknowledged => _acknowledged;

    public static string[] SettingsFor(FakeGraph graph) =>
    [
        $"--Channels:Messenger:AppSecret={AppSecret}", "--Channels:Messenger:VerifyToken=chaos", "--Channels:Messenger:PageAccessToken=chaos",
        $"--Channels:Messenger:ApiBaseUrl={graph.Address}",
    ];

    public async Task TalkOnceAsync(CancellationToken cancellationToken)
    {
        var id = $"m_{_person}_{_acknowledged.Count.ToString(CultureInfo.InvariantCulture)}";
        var time = DateTimeOffset.UtcNow.ToUnixTimeMilliseconds();
        var body = Encoding.UTF8.GetBytes(string.Create(
            CultureInfo.InvariantCulture,
            $$$"""
            {"object":"page","entry":[{"id":"{{{Page}}}","time":{{{time}}},"messaging":[{"sender":{"id":"{{{_person}}}"},"recipient":{"id":"{{{Page}}}"},"timestamp":{{{time}}},"message":{"mid":"{{{id}}}","text":"message"} }]}]}
            """));
        graph.ThrowAway(_person);
        await shop.CallAsync(node => Sign(node, body), cancellationToken);
        _acknowledged.Add(id);
        await graph.HearAsync(_person, cancellationToken);
    }

    public bool IsEntryOf(LogEntry entry, string acknowledged) => entry.ActivityBody.Contains($"\"{acknowledged}\"", StringComparison.Ordinal);

    private static HttpRequestMessage Sign(Uri node, byte[] body)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, new Uri(node, "webhooks/messenger")) { Content = new ByteArrayContent(body) };
        var signature = HMACSHA256.HashData(Encoding.UTF8.GetBytes(AppSecret), body);
        request.Headers.TryAddWithoutValidation("X-Hub-Signature-256", "sha256=" + Convert.ToHexStringLower(signature));
        return request;
    }
}
