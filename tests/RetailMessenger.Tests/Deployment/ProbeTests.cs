using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;
using RetailMessenger.Channels;
using RetailMessenger.Server.Hosting;
using RetailMessenger.Tests.Deployment.Reading;

namespace RetailMessenger.Tests.Deployment;

/// <summary>What is asked from outside is what the server serves.</summary>
public sealed partial class ProbeTests
{
    private const string Live = "/health/live";
    private const string Ready = "/health/ready";
    private const string Metrics = "/metrics";

    private static readonly Lazy<IReadOnlyList<string>> Routes = new(ServedRoutes);

    public static TheoryData<string, string, string> Probes
    {
        get
        {
            var probes = new TheoryData<string, string, string>();
            var pod = Templates.Manifest("Deployment")["spec"]!["template"]!["spec"]!["containers"]![0]!;
            foreach (var (kind, wanted) in new[] { ("startup", Live), ("liveness", Live), ("readiness", Ready) })
                probes.Add($"kubernetes {kind}", PathOf(pod[$"{kind}Probe"]!), wanted);
            foreach (var template in ArmTemplate.All)
            {
                foreach (var probe in template.Resources.Where(resource => ArmTemplate.TypeOf(resource) == "Microsoft.App/containerApps")
                    .SelectMany(app => app["properties"]!["template"]!["containers"]![0]!["probes"]!.AsArray()))
                {
                    probes.Add($"{template.File} {probe!["type"]}", PathOf(probe), probe["type"]!.ToString() == "Readiness" ? Ready : Live);
                }
            }

            probes.Add("image", HealthPath().Match(Templates.Read("container/Dockerfile")).Groups["path"].Value, Ready);
            probes.Add("prometheus", Templates.Manifest("Deployment")["spec"]!["template"]!["metadata"]!["annotations"]!["prometheus.io/path"]!.ToString(), Metrics);
            return probes;
        }
    }

    [Theory]
    [MemberData(nameof(Probes))]
    public void A_probe_asks_a_path_that_the_server_serves_and_means_what_it_should(string who, string path, string wanted)
    {
        Assert.True(path == wanted, $"{who} asks {path}");
        Assert.Contains(path, Routes.Value);
    }

    [Fact]
    public void Every_port_that_is_asked_is_the_one_at_which_the_image_listens()
    {
        var image = Dockerfile.Parse(Templates.Read("container/Dockerfile")).Final;
        var port = EnvFile.Divide(image.One("ENV")).Value;
        var pod = Templates.Manifest("Deployment")["spec"]!["template"]!;
        var ports = pod["spec"]!["containers"]![0]!["ports"]!.AsArray().ToDictionary(named => named!["name"]!.ToString(), named => named!["containerPort"]!.ToString());

        Assert.StartsWith($"{port} ", image.One("EXPOSE"), StringComparison.Ordinal);
        Assert.Contains($"/dev/tcp/127.0.0.1/{port} ", string.Join(' ', image.Words("HEALTHCHECK")), StringComparison.Ordinal);
        Assert.Equal(port, ports["http"]);
        Assert.Equal(port, pod["metadata"]!["annotations"]!["prometheus.io/port"]!.ToString());
        foreach (var kind in new[] { "startup", "liveness", "readiness" })
            Assert.Equal("http", pod["spec"]!["containers"]![0]![$"{kind}Probe"]!["httpGet"]!["port"]!.ToString());
        Assert.Equal("http", Assert.Single(Templates.Manifest("Service")["spec"]!["ports"]!.AsArray())!["targetPort"]!.ToString());
        foreach (var properties in ArmTemplate.All.SelectMany(template => template.Resources).Where(resource => ArmTemplate.TypeOf(resource) == "Microsoft.App/containerApps").Select(app => app["properties"]!))
        {
            Assert.Equal(port, properties["configuration"]!["ingress"]!["targetPort"]!.ToString());
            Assert.All(properties["template"]!["containers"]![0]!["probes"]!.AsArray(), probe => Assert.Equal(port, probe!["httpGet"]!["port"]!.ToString()));
        }
    }

    [Fact]
    public void The_ingress_lets_through_every_address_of_the_channels_and_nothing_that_is_for_the_cluster()
    {
        var open = Templates.Manifest("Ingress")["spec"]!["rules"]![0]!["http"]!["paths"]!.AsArray().Select(path => path!["path"]!.ToString()).ToList();
        bool Passes(string route) => open.Any(path => route == path || route.StartsWith(path + "/", StringComparison.Ordinal));

        Assert.DoesNotContain(Routes.Value, route => route != Live && route != Ready && route != Metrics && !Passes(route));
        Assert.False(Passes(Live) || Passes(Ready) || Passes(Metrics) || Passes("/emulator"));
        Assert.DoesNotContain(open, path => !Routes.Value.Any(route => route == path || route.StartsWith(path + "/", StringComparison.Ordinal))
            && !Path.Exists(Path.Combine(House.Repository.Root, "src/RetailMessenger.Server/wwwroot", path[1..])));
    }

    private static string PathOf(JsonNode probe) => probe["httpGet"]!["path"]!.ToString();

    // With every channel on, so that every webhook is mapped; without the pages' files, which are in a folder and not in the code.
    private static List<string> ServedRoutes()
    {
        var builder = ServerConfiguration.CreateBuilder(
        [
            "--applicationName=RetailMessenger.Server",
            "--Channels:Messenger:AppSecret=secret", "--Channels:Messenger:VerifyToken=word", "--Channels:Messenger:PageAccessToken=token",
            $"--Channels:Twilio:AccountSid=AC{new string('0', 32)}", $"--Channels:Twilio:AuthToken={new string('0', 32)}", "--Channels:Twilio:From=+15551234567",
            $"--Channels:BotConnector:AppId={Guid.Empty}", "--Channels:BotConnector:AppPassword=secret", "--Server:PublicUrl=https://bot.example.com",
        ]);
        builder.AddRetailMessenger();
        using var app = (IDisposable)builder.Build();
        var endpoints = (WebApplication)app;
        endpoints.MapChannels();
        endpoints.MapServerEndpoints();
        return [.. ((IEndpointRouteBuilder)endpoints).DataSources.SelectMany(source => source.Endpoints).OfType<RouteEndpoint>()
            .Where(endpoint => endpoint.Metadata.All(metadata => metadata.GetType().Name != "StaticAssetDescriptor"))
            .Select(endpoint => Plain(endpoint.RoutePattern)).Where(route => !route.StartsWith("/{", StringComparison.Ordinal)).Distinct()];
    }

    private static string Plain(RoutePattern pattern) => "/" + pattern.RawText!.TrimStart('/');

    [GeneratedRegex(@"GET (?<path>/\S+) HTTP", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex HealthPath();
}
