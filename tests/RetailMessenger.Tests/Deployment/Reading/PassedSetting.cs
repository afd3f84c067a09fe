using System.Text.RegularExpressions;

namespace RetailMessenger.Tests.Deployment.Reading;

/// <summary>What a template hands to the server: an environment variable, or a file of the secrets' folder.</summary>
/// <param name="Template">Whose it is.</param>
/// <param name="Name">As it is written there.</param>
/// <param name="Value">What it is set to; null for a secret's file, and where it is not known before the deployment.</param>
/// <param name="IsFile">Whether it is a file.</param>
internal sealed partial record PassedSetting(string Template, string Name, string? Value, bool IsFile)
{
    public static IReadOnlyList<PassedSetting> All { get; } = [.. OfImage(), .. OfCompose(), .. OfUnit(), .. OfKubernetes(), .. OfAzure()];

    /// <summary>Every word in any of the files, comments and guides included, that looks like a setting.</summary>
    public static IReadOnlyList<(string File, string Name)> Mentioned { get; } =
    [
        .. from file in Templates.Files
           from Match match in Word().Matches(Templates.Read(file))
           select (file, match.Value),
    ];

    private static IEnumerable<PassedSetting> OfImage() =>
        Dockerfile.Parse(Templates.Read("container/Dockerfile")).Final.All("ENV").Select(EnvFile.Divide).Select(variable => new PassedSetting("image", variable.Name, variable.Value, false));

    private static IEnumerable<PassedSetting> OfCompose() => Templates.ComposeNodes().Values.SelectMany(node =>
        node["environment"]!.AsObject().Select(variable => new PassedSetting("compose", variable.Key, Default().Replace(variable.Value!.ToString(), "${value}"), false))
            .Concat(node["secrets"]!.AsArray().Select(secret => new PassedSetting("compose", secret!.ToString(), null, true))));

    private static IEnumerable<PassedSetting> OfUnit()
    {
        var unit = UnitFile.Parse(Templates.Read(Templates.Unit), "1");
        var variables = unit.Environment.Select(variable => (variable.Key, variable.Value))
            .Concat(EnvFile.Parse(Templates.Read("vm/nodes.env.example"))).Concat(EnvFile.Parse(Templates.Read("vm/node.env.example")));
        return variables.Select(variable => new PassedSetting("vm", variable.Item1, variable.Item2, false))
            .Concat(unit.Credentials.Select(name => new PassedSetting("vm", name, null, true)));
    }

    private static IEnumerable<PassedSetting> OfKubernetes()
    {
        var container = Templates.Manifest("Deployment")["spec"]!["template"]!["spec"]!["containers"]![0]!;
        return Templates.Manifest("ConfigMap")["data"]!.AsObject().Select(setting => new PassedSetting("kubernetes", setting.Key, setting.Value!.ToString(), false))
            .Concat(container["env"]!.AsArray().Select(variable => new PassedSetting("kubernetes", variable!["name"]!.ToString(), variable["value"]?.ToString(), false)))
            .Concat(SecretFile().Matches(Templates.Read("kubernetes/README.md")).Select(match => new PassedSetting("kubernetes", match.Groups["name"].Value, null, true)));
    }

    private static IEnumerable<PassedSetting> OfAzure()
    {
        foreach (var template in ArmTemplate.All.Where(template => template.File.Contains("BotApp", StringComparison.Ordinal)))
        {
            foreach (var variable in template.Everywhere("Microsoft.App/containerApps").SelectMany(app => app["properties"]!["template"]!["containers"]![0]!["env"]!.AsArray()))
            {
                var value = variable!["value"]!.ToString();
                yield return new PassedSetting("azure", variable["name"]!.ToString(), ArmExpression.Is(value) ? null : value, false);
            }

            foreach (Match name in Quoted().Matches(template.Text))
                yield return new PassedSetting("azure", name.Groups["name"].Value, null, true);
        }
    }

    [GeneratedRegex(@"\b[A-Z][A-Za-z]+(__[A-Z][A-Za-z]+)+\b|(?<=`|--)[A-Z][A-Za-z]+(:[A-Z][A-Za-z]+)+\b", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Word();

    [GeneratedRegex(@"\$\{\w+:-(?<value>[^}]*)\}", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Default();

    [GeneratedRegex(@"--from-file=(?<name>\w+)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex SecretFile();

    // The vault's secrets are listed in a variable, by the settings whose files they become.
    [GeneratedRegex(@"(?<=createArray\([^)]*)'(?<name>\w+__\w+)'", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Quoted();
}
