using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using RetailMessenger.Tests.Deployment.Reading;
using RetailMessenger.Tests.House;

namespace RetailMessenger.Tests.Deployment;

/// <summary>Each template runs at least two nodes that find each other, as nobody in particular, from what the build makes.</summary>
public sealed class NodeTests
{
    private const string Program = "RetailMessenger.Server.dll";

    private static readonly Dockerfile Image = Dockerfile.Parse(Templates.Read("container/Dockerfile"));

    [Fact]
    public void At_least_two_nodes_run()
    {
        Assert.True(Templates.ComposeNodes().Count >= 2);
        Assert.True(Templates.StartedNodes.Distinct().Count() >= 2);
        Assert.True(Number(Templates.Manifest("Deployment")["spec"]!["replicas"]) >= 2);
        Assert.True(Number(Templates.Manifest("HorizontalPodAutoscaler")["spec"]!["minReplicas"]) >= 2);
        Assert.All(ArmTemplate.All.Where(template => template.Parameters.ContainsKey("minReplicas")), template =>
            Assert.True(template.Parameters["minReplicas"]!["minValue"]!.GetValue<int>() >= 2 && template.Parameters["minReplicas"]!["defaultValue"]!.GetValue<int>() >= 2));
    }

    [Fact]
    public void The_start_command_names_the_program_that_the_build_publishes()
    {
        var unit = UnitFile.Parse(Templates.Read(Templates.Unit), "1");

        Assert.True(File.Exists(Path.Combine(AppContext.BaseDirectory, Program)));
        Assert.Equal(["dotnet", $"/app/{Program}"], Image.Final.Words("ENTRYPOINT"));
        Assert.Equal(["/usr/bin/dotnet", $"/opt/retailmessenger/{Program}"], unit.Command);
        Assert.Contains("--output /app", Assert.Single(Image.Stages.SelectMany(stage => stage.All("RUN")), run => run.Contains("dotnet publish", StringComparison.Ordinal)), StringComparison.Ordinal);
        Assert.Contains("--from=build /app /app", Image.Final.All("COPY"));
        Assert.Contains("dotnet publish src/RetailMessenger.Server --configuration Release --output /opt/retailmessenger\n", Templates.Read("vm/README.md"), StringComparison.Ordinal);
    }

    [Fact]
    public void The_image_is_built_with_the_SDK_of_the_repository_and_with_all_that_the_build_needs()
    {
        var sdk = JsonDocument.Parse(Repository.Read("global.json")).RootElement.GetProperty("sdk").GetProperty("version").GetString();
        var taken = Templates.Read("container/Dockerfile.dockerignore").Split('\n').Where(line => line.StartsWith('!')).Select(line => line[1..]).ToList();

        Assert.Equal($"mcr.microsoft.com/dotnet/sdk:{sdk}", Assert.Single(Image.Stages, stage => stage.Name == "build").Image);
        Assert.All(taken, path => Assert.True(Path.Exists(Path.Combine(Repository.Root, path)), path));
        Assert.All(
            Repository.Projects().Select(project => project.Split('/')[0]).Concat(["global.json", "Directory.Build.props", "Directory.Packages.props", ".editorconfig"]),
            needed => Assert.Contains(needed, taken));
    }

    [Fact]
    public void Nothing_runs_as_root()
    {
        var services = Templates.Yaml(Templates.Compose)["services"]!.AsObject();
        var security = Templates.Manifest("Deployment")["spec"]!["template"]!["spec"]!["securityContext"]!;

        Assert.Equal("$APP_UID", Image.Final.One("USER"));
        Assert.All(services, service => Assert.True(
            service.Value!["image"]!.ToString() is "retailmessenger" or "nginxinc/nginx-unprivileged:1.28" || service.Value["user"]?.ToString() is { } user && user != "root", service.Key));
        Assert.Equal("true", security["runAsNonRoot"]!.ToString());
        Assert.NotEqual("0", security["runAsUser"]!.ToString());
        Assert.Equal("yes", UnitFile.Parse(Templates.Read(Templates.Unit), "1").One("Service", "DynamicUser"));
    }

    [Fact]
    public void A_node_may_write_nothing_and_gain_nothing()
    {
        var container = Templates.Manifest("Deployment")["spec"]!["template"]!["spec"]!["containers"]![0]!["securityContext"]!;
        var unit = UnitFile.Parse(Templates.Read(Templates.Unit), "1");

        Assert.Equal(("true", "false", "ALL"), (container["readOnlyRootFilesystem"]!.ToString(), container["allowPrivilegeEscalation"]!.ToString(), Assert.Single(container["capabilities"]!["drop"]!.AsArray())!.ToString()));
        Assert.All(Templates.ComposeNodes().Values, node =>
            Assert.Equal(("true", "ALL", "no-new-privileges:true"), (node["read_only"]!.ToString(), Assert.Single(node["cap_drop"]!.AsArray())!.ToString(), Assert.Single(node["security_opt"]!.AsArray())!.ToString())));
        Assert.Equal(("strict", "yes", ""), (unit.One("Service", "ProtectSystem"), unit.One("Service", "NoNewPrivileges"), unit.One("Service", "CapabilityBoundingSet")));
    }

    [Fact]
    public void Every_node_of_the_compose_file_has_the_address_that_it_tells_the_others()
    {
        var nodes = Templates.ComposeNodes();

        Assert.All(nodes.Values, node => Assert.Equal(AddressOf(node), node["environment"]!["Runtime__Cluster__Address"]!.ToString()));
        Assert.Equal(nodes.Count, nodes.Values.Select(AddressOf).Distinct().Count());
        Assert.All(nodes.Values, node => Assert.Equal(AddressOf(Templates.Yaml(Templates.Compose)["services"]!["proxy"]!), node["environment"]!["Server__TrustedProxies"]!.ToString()));
    }

    [Fact]
    public void Nodes_on_one_machine_have_ports_of_their_own()
    {
        var ports = Templates.StartedNodes.Select(node => UnitFile.Parse(Templates.Read(Templates.Unit), node).Environment)
            .SelectMany(environment => new[] { new Uri(environment["Urls"]).Port, int.Parse(environment["Runtime__Cluster__Port"], CultureInfo.InvariantCulture) }).ToList();

        Assert.Equal(ports.Count, ports.Distinct().Count());
        Assert.All(ports, port => Assert.InRange(port, 1025, 65535));
    }

    [Fact]
    public void What_depends_on_something_waits_until_it_is_healthy_and_all_can_tell_whether_they_are()
    {
        var services = Templates.Yaml(Templates.Compose)["services"]!.AsObject();

        Assert.NotEmpty(Image.Final.Words("HEALTHCHECK"));
        Assert.All(services, service => Assert.True(service.Value!["healthcheck"] is not null || service.Value["image"]!.ToString() == "retailmessenger", service.Key));
        Assert.All(
            services.SelectMany(service => service.Value!["depends_on"]?.AsObject() ?? []),
            needed => Assert.Equal((true, "service_healthy"), (services.ContainsKey(needed.Key), needed.Value!["condition"]!.ToString())));
        Assert.Equal(["database"], Templates.ComposeNodes().Values.SelectMany(node => node["depends_on"]!.AsObject().Select(needed => needed.Key)).Distinct());
    }

    [Fact]
    public void Every_secret_and_volume_of_the_compose_file_is_declared_and_no_secret_is_in_the_repository()
    {
        var compose = Templates.Yaml(Templates.Compose);
        var used = compose["services"]!.AsObject().SelectMany(service => service.Value!["secrets"]?.AsArray().Select(secret => secret!.ToString()) ?? []).Distinct();

        Assert.Equal(compose["secrets"]!.AsObject().Select(secret => secret.Key).Order(StringComparer.Ordinal), used.Order(StringComparer.Ordinal));
        Assert.All(compose["secrets"]!.AsObject(), secret => Assert.Equal($"./secrets/{secret.Key}", secret.Value!["file"]!.ToString()));
        Assert.Contains("deploymentTemplates/container/secrets/", Repository.Read(".gitignore"), StringComparison.Ordinal);
        Assert.True(compose["volumes"]!.AsObject().ContainsKey("database"));
    }

    private static int Number(JsonNode? node) => int.Parse(node!.ToString(), CultureInfo.InvariantCulture);

    private static string AddressOf(JsonNode service) => service["networks"]!["inside"]!["ipv4_address"]!.ToString();
}
