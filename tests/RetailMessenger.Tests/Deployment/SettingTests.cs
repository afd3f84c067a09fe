using RetailMessenger.Server.Hosting;
using RetailMessenger.Tests.Deployment.Reading;

namespace RetailMessenger.Tests.Deployment;

/// <summary>What the templates hand to the server exists there, takes the value, and is a file where it is a secret.</summary>
public sealed class SettingTests
{
    // What .NET's host and the server read outside any section.
    private static readonly string[] OfTheHost = ["ASPNETCORE_HTTP_PORTS", "Urls", ServerConfiguration.SecretsFolder];

    private static readonly string[] SecretEnds = ["Secret", "Password", "Token", "ConnectionString"];

    public static TheoryData<string> Mentioned => [.. PassedSetting.Mentioned.Select(mentioned => mentioned.Name).Distinct()];

    public static TheoryData<string> Clustered => ["compose", "vm", "kubernetes", "azure"];

    [Theory]
    [MemberData(nameof(Mentioned))]
    public void Every_setting_that_a_template_or_guide_names_exists(string name) =>
        Assert.True(Exists(name), $"{name} is no setting; it stands in {string.Join(", ", PassedSetting.Mentioned.Where(mentioned => mentioned.Name == name).Select(mentioned => mentioned.File).Distinct())}.");

    [Fact]
    public void Every_variable_and_every_file_that_the_server_gets_is_read_by_it()
    {
        Assert.True(PassedSetting.All.Count > 40);
        Assert.DoesNotContain(PassedSetting.All, setting => !Exists(setting.Name) && !OfTheHost.Contains(setting.Name));
    }

    [Fact]
    public void Every_value_is_one_that_the_setting_takes()
    {
        var problems = PassedSetting.All
            .Where(setting => setting.Value is not null && KnownSettings.Has(setting.Name))
            .Select(setting => KnownSettings.Problem(setting.Name, setting.Value!) is { } problem ? $"{setting.Template}: {problem}" : null);

        Assert.DoesNotContain(problems, problem => problem is not null);
    }

    [Theory]
    [InlineData("Channels:WebChat:Secrte", false)]
    [InlineData("Channels__Twilio__Prices__Currency", true)]
    [InlineData("Server:TrustedProxies:0", true)]
    [InlineData("Server:TrustedProxies:first", false)]
    [InlineData("Channels:WebChat:RateLimits", false)]
    [InlineData("Nowhere:Something", false)]
    public void What_exists_is_told_from_what_does_not(string name, bool exists) => Assert.Equal(exists, KnownSettings.Has(name));

    [Fact]
    public void A_value_of_the_wrong_kind_is_noticed() => Assert.NotNull(KnownSettings.Problem("Runtime__DrainTime", "soon"));

    [Fact]
    public void Secrets_are_files_and_nothing_else_is()
    {
        Assert.DoesNotContain(PassedSetting.All, setting => setting.IsFile != SecretEnds.Any(end => setting.Name.EndsWith(end, StringComparison.Ordinal)));
    }

    [Theory]
    [MemberData(nameof(Clustered))]
    public void Every_node_is_told_the_database_the_cluster_and_where_its_secrets_are(string template)
    {
        var passed = PassedSetting.All.Where(setting => setting.Template == template).Select(setting => setting.Name).ToList();

        Assert.Contains("Storage__ConnectionString", passed);
        Assert.Contains("Channels__WebChat__Secret", passed);
        Assert.Contains("Runtime__Cluster__Name", passed);
        Assert.Contains("Runtime__Cluster__Port", passed);
        Assert.Contains("Server__PublicUrl", passed);
        Assert.Contains(ServerConfiguration.SecretsFolder, passed);
    }

    private static bool Exists(string name) => KnownSettings.Has(name);
}
