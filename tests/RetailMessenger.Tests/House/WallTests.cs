using System.Reflection;
using System.Text.RegularExpressions;

namespace RetailMessenger.Tests.House;

/// <summary>Who may know whom: the star and the walls of the architecture.</summary>
public sealed partial class WallTests
{
    private static readonly Dictionary<string, string[]> Star = new(StringComparer.Ordinal)
    {
        ["RetailMessenger.BotFramework"] = [],
        ["RetailMessenger.BotFramework.Testing"] = ["RetailMessenger.BotFramework"],
        ["RetailMessenger.Core"] = ["RetailMessenger.BotFramework"],
        ["RetailMessenger.Channels"] = ["RetailMessenger.Core"],
        ["RetailMessenger.Connectors"] = ["RetailMessenger.Core"],
        ["RetailMessenger.Runtime"] = ["RetailMessenger.Core"],
        ["RetailMessenger.Storage"] = ["RetailMessenger.Core"],
        ["RetailMessenger.Dialogs"] = ["RetailMessenger.Core"],
        ["RetailMessenger.Server"] =
        [
            "RetailMessenger.Core", "RetailMessenger.Channels", "RetailMessenger.Connectors", "RetailMessenger.Runtime", "RetailMessenger.Storage",
            "RetailMessenger.Dialogs",
        ],
    };

    private static readonly string[] OpenHouses = ["RetailMessenger.BotFramework", "RetailMessenger.BotFramework.Testing", "RetailMessenger.Core", "RetailMessenger.Server"];

    public static TheoryData<string> Projects => [.. Repository.Projects()];

    public static TheoryData<string> ProjectsWithOneDoor =>
        [.. Repository.Projects().Where(project => !OpenHouses.Contains(Path.GetFileNameWithoutExtension(project)))];

    [Theory]
    [MemberData(nameof(Projects))]
    public void A_project_knows_only_the_projects_of_the_star(string project)
    {
        var name = Path.GetFileNameWithoutExtension(project);
        Assert.True(Star.TryGetValue(name, out var allowed), $"{name} has no place in the star yet.");
        Assert.Empty(Repository.ReferencedProjects(project).Except(allowed));
    }

    [Theory]
    [InlineData("Orleans", @"^\s*(global )?using (static )?Orleans|Include=""Microsoft\.Orleans", "src/RetailMessenger.Runtime/")]
    [InlineData("SQL", @"Microsoft\.Data\.Sqlite|Npgsql|Dapper|\bINSERT INTO\b|\bDELETE FROM\b", "src/RetailMessenger.Storage/")]
    [InlineData(
        "ASP.NET", @"using Microsoft\.AspNetCore|Include=""Microsoft\.AspNetCore", "src/RetailMessenger.Channels/", "src/RetailMessenger.StaffConsole/",
        "src/RetailMessenger.Server/")]
    public void Only_its_own_room_knows(string what, string pattern, params string[] rooms)
    {
        var strangers = SourceFiles()
            .Where(path => !rooms.Any(room => path.StartsWith(room, StringComparison.Ordinal)))
            .Where(path => Regex.IsMatch(Repository.Read(path), pattern, RegexOptions.Multiline, TimeSpan.FromSeconds(5)));

        Assert.True(!strangers.Any(), $"{what} is known outside its room: {string.Join(", ", strangers)}");
    }

    [Theory]
    [MemberData(nameof(ProjectsWithOneDoor))]
    public void A_project_shows_one_public_type(string project)
    {
        var assembly = Assembly.Load(Path.GetFileNameWithoutExtension(project));
        var shown = assembly.GetExportedTypes().Where(type => !type.FullName!.StartsWith("OrleansCodeGen.", StringComparison.Ordinal));

        Assert.Single(shown);
    }

    [Fact]
    public void No_source_file_is_longer_than_400_lines()
    {
        var tooLong = SourceFiles().Concat(Repository.Files("*.cs").Where(path => path.StartsWith("tests/", StringComparison.Ordinal)))
            .Where(path => File.ReadLines(Path.Combine(Repository.Root, path)).Count() > 400);

        Assert.Empty(tooLong);
    }

    [Fact]
    public void Every_path_that_the_floor_plan_names_exists()
    {
        var named = PathInCode().Matches(Repository.Read("src/README.md")).Select(match => match.Groups["path"].Value).Distinct(StringComparer.Ordinal).ToList();

        Assert.NotEmpty(named);
        Assert.DoesNotContain(named, path => !Path.Exists(Path.Combine(Repository.Root, path)));
    }

    [Fact]
    public void Lock_files_carry_no_registry_address() =>
        Assert.DoesNotContain(Repository.Files("package-lock.json"), path => Repository.Read(path).Contains("\"resolved\": \"http", StringComparison.Ordinal));

    private static IEnumerable<string> SourceFiles() =>
        Repository.Files("*.cs").Concat(Repository.Files("*.csproj")).Where(path => !path.StartsWith("tests/", StringComparison.Ordinal));

    // A path in the floor plan stands in code quotes and begins at the repository's root.
    [GeneratedRegex(@"`(?<path>(src|dialogs|tests|deploymentTemplates)/[^`\s]*)`", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex PathInCode();
}
