using System.Text.Json.Nodes;
using RetailMessenger.Tests.Deployment.Reading;

namespace RetailMessenger.Tests.Deployment;

/// <summary>The manifests fit together.</summary>
public sealed class KubernetesTests
{
    private const string Label = "app.kubernetes.io/name";

    private static readonly JsonNode Pod = Templates.Manifest("Deployment")["spec"]!["template"]!;

    [Fact]
    public void What_is_said_of_the_pods_is_said_of_these_pods()
    {
        var label = Pod["metadata"]!["labels"]![Label]!.ToString();
        var selectors = new[]
        {
            Templates.Manifest("Deployment")["spec"]!["selector"]!["matchLabels"]!, Templates.Manifest("Service")["spec"]!["selector"]!,
            Templates.Manifest("PodDisruptionBudget")["spec"]!["selector"]!["matchLabels"]!, Templates.Manifest("NetworkPolicy")["spec"]!["podSelector"]!["matchLabels"]!,
        };

        Assert.All(selectors, selector => Assert.Equal((1, label), (selector.AsObject().Count, selector[Label]!.ToString())));
        Assert.Equal("retailmessenger", Templates.Manifest("HorizontalPodAutoscaler")["spec"]!["scaleTargetRef"]!["name"]!.ToString());
        Assert.Equal(Templates.Manifest("Deployment")["metadata"]!["name"]!.ToString(), Templates.Manifest("HorizontalPodAutoscaler")["spec"]!["scaleTargetRef"]!["name"]!.ToString());
    }

    [Fact]
    public void Settings_and_secrets_come_from_what_is_there_or_what_the_guide_makes()
    {
        var container = Pod["spec"]!["containers"]![0]!;
        var secrets = Assert.Single(Pod["spec"]!["volumes"]!.AsArray(), volume => volume!["secret"] is not null)!;
        var mounted = Assert.Single(container["volumeMounts"]!.AsArray(), mount => mount!["name"]!.ToString() == secrets["name"]!.ToString())!["mountPath"]!.ToString();

        Assert.Equal(Templates.Manifest("ConfigMap")["metadata"]!["name"]!.ToString(), container["envFrom"]![0]!["configMapRef"]!["name"]!.ToString());
        Assert.Equal(Templates.Manifest("ConfigMap")["data"]!["RETAILMESSENGER_SECRETS"]!.ToString(), mounted);
        Assert.Contains($"create secret generic {secrets["secret"]!["secretName"]} ", Templates.Read("kubernetes/README.md"), StringComparison.Ordinal);
        Assert.Contains($"create secret tls {Templates.Manifest("Ingress")["spec"]!["tls"]![0]!["secretName"]} ", Templates.Read("kubernetes/README.md"), StringComparison.Ordinal);
        Assert.DoesNotContain(Templates.Manifests(), manifest => manifest["kind"]!.ToString() == "Secret");
    }

    [Fact]
    public void Only_the_pods_themselves_reach_the_port_between_them()
    {
        var doors = Templates.Manifest("NetworkPolicy")["spec"]!["ingress"]!.AsArray();
        var silo = Assert.Single(doors, door => door!["ports"]!.AsArray().Any(port => port!["port"]!.ToString() == "silo"))!;

        Assert.Equal("retailmessenger", Assert.Single(silo["from"]!.AsArray())!["podSelector"]!["matchLabels"]![Label]!.ToString());
        Assert.All(doors, door => Assert.NotEmpty(door!["from"]!.AsArray()));
        Assert.All(doors, door => Assert.Single(door!["ports"]!.AsArray()));
        Assert.Equal(Templates.Manifest("ConfigMap")["data"]!["Runtime__Cluster__Port"]!.ToString(), Ports()["silo"]);
        Assert.DoesNotContain(Templates.Manifest("Service")["spec"]!["ports"]!.AsArray(), port => port!["targetPort"]!.ToString() == "silo");
    }

    [Fact]
    public void The_autoscaler_decides_by_what_the_adapter_makes_of_what_the_server_measures()
    {
        var external = Assert.Single(Templates.Manifest("HorizontalPodAutoscaler")["spec"]!["metrics"]!.AsArray(), metric => metric!["type"]!.ToString() == "External")!["external"]!;
        var rule = Assert.Single(Templates.Yaml("kubernetes/prometheus-adapter-values.yaml")["rules"]!["external"]!.AsArray())!;
        var name = external["metric"]!["name"]!.ToString();

        Assert.Equal("retailmessenger_unanswered_age_seconds", name);
        Assert.Equal(name, rule["name"]!["as"]!.ToString());
        Assert.StartsWith(name + "{", rule["seriesQuery"]!.ToString(), StringComparison.Ordinal);
        Assert.StartsWith("max by (namespace) ", rule["metricsQuery"]!.ToString(), StringComparison.Ordinal);
        Assert.Equal("Value", external["target"]!["type"]!.ToString());
    }

    [Fact]
    public void Pods_are_spread_and_a_new_version_takes_none_away_before_it_is_ready()
    {
        var spread = Pod["spec"]!["topologySpreadConstraints"]!.AsArray().Select(constraint => constraint!["topologyKey"]!.ToString());
        var apart = Pod["spec"]!["affinity"]!["podAntiAffinity"]!["preferredDuringSchedulingIgnoredDuringExecution"]![0]!["podAffinityTerm"]!;

        Assert.Equal(["topology.kubernetes.io/zone"], spread);
        Assert.Equal(("kubernetes.io/hostname", "retailmessenger"), (apart["topologyKey"]!.ToString(), apart["labelSelector"]!["matchLabels"]![Label]!.ToString()));
        Assert.Equal("0", Templates.Manifest("Deployment")["spec"]!["strategy"]!["rollingUpdate"]!["maxUnavailable"]!.ToString());
        Assert.Equal("1", Templates.Manifest("PodDisruptionBudget")["spec"]!["maxUnavailable"]!.ToString());
    }

    private static Dictionary<string, string> Ports() =>
        Pod["spec"]!["containers"]![0]!["ports"]!.AsArray().ToDictionary(port => port!["name"]!.ToString(), port => port!["containerPort"]!.ToString(), StringComparer.Ordinal);
}
