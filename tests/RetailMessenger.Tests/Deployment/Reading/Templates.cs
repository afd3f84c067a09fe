using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using RetailMessenger.Tests.House;

namespace RetailMessenger.Tests.Deployment.Reading;

/// <summary>The files of the deployment templates, each by its path below their folder.</summary>
internal static partial class Templates
{
    public const string Folder = "deploymentTemplates/";

    public const string Compose = "container/compose.yaml";

    public const string Unit = "vm/systemd/retailmessenger@.service";

    public static IReadOnlyList<string> Files { get; } =
        [.. Repository.Files("*").Where(path => path.StartsWith(Folder, StringComparison.Ordinal) && !path.Contains("/secrets/", StringComparison.Ordinal)).Select(path => path[Folder.Length..]).Order(StringComparer.Ordinal)];

    /// <summary>The numbers of the nodes that the command in the guide for virtual machines starts.</summary>
    public static IReadOnlyList<string> StartedNodes { get; } =
        [.. Node().Matches(Started().Match(Read("vm/README.md")).Value).Select(match => match.Groups["number"].Value)];

    public static string Read(string file) => Repository.Read(Folder + file);

    public static JsonObject Json(string file) => JsonNode.Parse(Read(file))!.AsObject();

    /// <summary>The one document of a YAML file.</summary>
    public static JsonObject Yaml(string file) => Assert.Single(YamlFile.Documents(Read(file))).AsObject();

    /// <summary>All objects that are applied to Kubernetes.</summary>
    public static IReadOnlyList<JsonObject> Manifests() =>
        [.. Yaml("kubernetes/kustomization.yaml")["resources"]!.AsArray().SelectMany(file => YamlFile.Documents(Read($"kubernetes/{file}"))).Select(document => document.AsObject())];

    public static JsonObject Manifest(string kind) => Assert.Single(Manifests(), manifest => manifest["kind"]!.ToString() == kind);

    /// <summary>The services of the compose file that run our image.</summary>
    public static IReadOnlyDictionary<string, JsonObject> ComposeNodes() => Yaml(Compose)["services"]!.AsObject()
        .Where(service => service.Value!["image"]!.ToString() == "retailmessenger")
        .ToDictionary(service => service.Key, service => service.Value!.AsObject(), StringComparer.Ordinal);

    [GeneratedRegex(@"(?m)^systemctl enable --now .*$", RegexOptions.None, 1000)]
    private static partial Regex Started();

    [GeneratedRegex(@"retailmessenger@(?<number>\d+)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Node();
}
