using RetailMessenger.Channels.WebChat;
using RetailMessenger.Tests.Deployment.Reading;

namespace RetailMessenger.Tests.Deployment;

/// <summary>What stands in front of the nodes passes on what the channels need, to any node, and nothing twice.</summary>
public sealed class ProxyTests
{
    private static readonly NginxFile Locations = NginxFile.Parse(Templates.Read("vm/nginx/locations.conf"));

    public static TheoryData<string> Sites => ["vm/nginx/retailmessenger.conf", "container/proxy.conf"];

    [Fact]
    public void The_proxy_knows_every_node_that_is_started()
    {
        var units = Templates.StartedNodes.Select(node => new Uri(UnitFile.Parse(Templates.Read(Templates.Unit), node).Environment["Urls"]).Authority);

        Assert.Equal(units.Order(StringComparer.Ordinal), Nodes("vm/nginx/retailmessenger.conf"));
        Assert.Equal(Templates.ComposeNodes().Keys.Select(node => $"{node}:8080").Order(StringComparer.Ordinal), Nodes("container/proxy.conf"));
    }

    [Theory]
    [MemberData(nameof(Sites))]
    public void Any_node_answers_any_customer(string site)
    {
        var upstream = Site(site).All("upstream")[0];

        Assert.Equal("retailmessenger", upstream.Rest);
        Assert.All(upstream.Block, directive => Assert.Contains(directive.Name, new[] { "server", "keepalive" }));
        Assert.All(upstream.All("server"), server => Assert.Contains("max_fails=1", server.Words));
        Assert.Equal("1.1", Server(site).One("proxy_http_version"));
    }

    [Theory]
    [MemberData(nameof(Sites))]
    public void The_stream_of_a_chat_stays_open(string site)
    {
        var stream = Location(site, "stream");
        var map = Assert.Single(Site(site).All("map"));

        Assert.Equal("$http_upgrade $connection_upgrade", map.Rest);
        Assert.Contains("Upgrade $http_upgrade", Server(site).All("proxy_set_header").Select(header => header.Rest));
        Assert.Contains("Connection $connection_upgrade", Server(site).All("proxy_set_header").Select(header => header.Rest));
        Assert.True(Spans.Of(stream.One("proxy_read_timeout")) > TimeSpan.FromSeconds(60));

        // A location with headers of its own would forget all of these.
        Assert.All(Server(site).All("location"), location => Assert.Empty(location.All("proxy_set_header")));
    }

    [Theory]
    [MemberData(nameof(Sites))]
    public void What_the_server_takes_the_proxy_lets_through(string site)
    {
        var options = new WebChatOptions();
        var upload = Location(site, "upload");

        Assert.True(Spans.Bytes(upload.One("client_max_body_size")) > options.MostUploadBytes);
        Assert.True(Spans.Of(upload.One("proxy_read_timeout")) > options.UploadTimeLimit);
        Assert.True(Spans.Bytes(Server(site).One("client_max_body_size")) > 4 * options.MostActivityCharacters);
    }

    [Theory]
    [MemberData(nameof(Sites))]
    public void A_message_that_was_sent_to_a_node_is_not_sent_to_another_one(string site)
    {
        var again = Server(site).One("proxy_next_upstream").Split(' ');

        Assert.Equal(["error", "timeout"], again);
        Assert.All(Server(site).All("location"), location => Assert.Empty(location.All("proxy_next_upstream")));
    }

    [Theory]
    [MemberData(nameof(Sites))]
    public void The_server_is_told_who_came_and_how_and_not_what_the_client_claims(string site)
    {
        var headers = Server(site).All("proxy_set_header").ToDictionary(header => header.Words[1], header => header.Words[2], StringComparer.Ordinal);

        Assert.Equal("$remote_addr", headers["X-Forwarded-For"]);
        Assert.Equal("$scheme", headers["X-Forwarded-Proto"]);
        Assert.Equal("$http_host", headers["X-Forwarded-Host"]);
    }

    [Theory]
    [InlineData("/metrics", true)]
    [InlineData("/METRICS", true)]
    [InlineData("/health/ready", true)]
    [InlineData("/chat/", false)]
    [InlineData("/metricsx", false)]
    public void What_is_for_who_watches_the_nodes_is_closed_in_any_spelling(string path, bool closed)
    {
        var location = Assert.Single(Locations.All("location"), found => found.All("return").Count == 1);

        Assert.Equal(["~*", "404"], new[] { location.Words[1], location.One("return") });
        Assert.Equal(closed, System.Text.RegularExpressions.Regex.IsMatch(path, location.Words[2], System.Text.RegularExpressions.RegexOptions.IgnoreCase, TimeSpan.FromSeconds(1)));
    }

    private static NginxFile Site(string site) => NginxFile.Parse(Templates.Read(site)).With("/locations.conf", Locations);

    private static NginxFile Server(string site) => Assert.Single(Site(site).All("server"), server => server.All("location").Count > 0);

    private static NginxFile Location(string site, string end) =>
        Assert.Single(Server(site).All("location"), location => location.Words[^1].EndsWith($"/{end}$", StringComparison.Ordinal));

    private static IEnumerable<string> Nodes(string site) => Assert.Single(Site(site).All("upstream")).All("server").Select(server => server.Words[1]).Order(StringComparer.Ordinal);
}
