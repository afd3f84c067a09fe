using System.Text.RegularExpressions;
using RetailMessenger.Tests.Deployment.Reading;
using RetailMessenger.Tests.House;

namespace RetailMessenger.Tests.Deployment;

/// <summary>Every file of the templates can be read, and what it names is there.</summary>
public sealed partial class FileTests
{
    public static TheoryData<string> Files => [.. Templates.Files];

    [Theory]
    [MemberData(nameof(Files))]
    public void Every_file_can_be_read_as_what_it_is(string file)
    {
        var text = Templates.Read(file);
        var parts = Path.GetExtension(file) switch
        {
            ".yaml" => YamlFile.Documents(text).Count,
            ".json" => Templates.Json(file).Count,
            ".service" => UnitFile.Parse(text, "1").Command.Count,
            ".conf" => NginxFile.Parse(text).Block.Count,
            ".example" => EnvFile.Parse(text).Count,
            ".dockerignore" => text.Split('\n').Count(line => line.StartsWith('!')),
            ".md" => text.Split('\n').Count(line => line.StartsWith("# ", StringComparison.Ordinal)),
            "" => Dockerfile.Parse(text).Stages.Count,
            var kind => throw new InvalidOperationException($"Nothing reads a file that ends with {kind}."),
        };

        Assert.True(parts > 0, $"{file} is empty.");
    }

    [Fact]
    public void Every_manifest_is_listed_and_every_listed_one_is_there()
    {
        var kustomization = Templates.Yaml("kubernetes/kustomization.yaml");
        var written = Templates.Files.Where(file => file.StartsWith("kubernetes/", StringComparison.Ordinal) && file.EndsWith(".yaml", StringComparison.Ordinal))
            .Select(Path.GetFileName).Except(["kustomization.yaml", "prometheus-adapter-values.yaml"]);

        Assert.Equal(written.Order(StringComparer.Ordinal), kustomization["resources"]!.AsArray().Select(file => file!.ToString()).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("README.md", "")]
    [InlineData("vm/README.md", "")]
    [InlineData("kubernetes/README.md", "")]
    [InlineData("azure/README.md", "")]
    [InlineData("container/README.md", "")]
    public void A_guide_names_only_files_that_are_there(string guide, string root)
    {
        var text = Templates.Read(guide);
        var named = RootPath().Matches(text).Select(match => match.Value.TrimEnd('.'))
            .Concat(Link().Matches(text).Select(match => Path.Combine(Templates.Folder, Path.GetDirectoryName(guide)!, match.Groups["path"].Value)))
            .Concat(AzureFile().Matches(text).Select(match => Directory.EnumerateFiles(Path.Combine(Repository.Root, Templates.Folder, "azure"), match.Groups["file"].Value, SearchOption.AllDirectories).FirstOrDefault() ?? match.Value))
            .Distinct(StringComparer.Ordinal).ToList();

        Assert.DoesNotContain(named, path => !Path.Exists(Path.Combine(Repository.Root, root, path)));
        Assert.True(guide == "container/README.md" || named.Count > 0);
    }

    [GeneratedRegex(@"(?<![\w/])deploymentTemplates/[\w@./-]*[\w/]", RegexOptions.None, 1000)]
    private static partial Regex RootPath();

    [GeneratedRegex(@"\]\((?<path>[^):]+)\)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Link();

    [GeneratedRegex(@"(--template-file |--parameters @)(?<file>[\w-]+\.json)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex AzureFile();
}
