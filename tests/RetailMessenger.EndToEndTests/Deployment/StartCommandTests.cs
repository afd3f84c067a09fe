using System.Diagnostics;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace RetailMessenger.EndToEndTests.Deployment;

/// <summary>The commands by which the deployment templates start the server start it, here from the build's own folder.</summary>
public sealed partial class StartCommandTests
{
    private const string Secret = "Channels__WebChat__Secret";

    public static TheoryData<string, string[]> Commands => new()
    {
        { "image", JsonSerializer.Deserialize<string[]>(Entry().Match(TemplateFile.Read("container/Dockerfile")).Groups["words"].Value)! },
        { "unit", Started().Match(TemplateFile.Read("vm/systemd/retailmessenger@.service")).Groups["words"].Value.Split(' ') },
    };

    [Theory]
    [MemberData(nameof(Commands))]
    public async Task The_command_of_a_template_runs_and_takes_secrets_from_files(string template, string[] words)
    {
        var cancellationToken = TestContext.Current.CancellationToken;
        var folder = Directory.CreateTempSubdirectory("retailmessenger-").FullName;
        try
        {
            var secrets = Directory.CreateDirectory(Path.Combine(folder, "secrets")).FullName;
            var without = await RunAsync(words, folder, null, cancellationToken, "check");
            await File.WriteAllTextAsync(Path.Combine(secrets, Secret), "a-secret-that-is-long-enough\n", cancellationToken);
            var with = await RunAsync(words, folder, secrets, cancellationToken, "check");

            Assert.Contains(Secret, TemplateFile.Read(template == "unit" ? "vm/systemd/retailmessenger@.service" : "container/compose.yaml"), StringComparison.Ordinal);
            Assert.Contains("Not set up: Channels:WebChat:Secret", without, StringComparison.Ordinal);
            Assert.DoesNotContain("Not set up: Channels:WebChat:Secret", with, StringComparison.Ordinal);
            Assert.EndsWith("The configuration can be used.\n", with, StringComparison.Ordinal);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Theory]
    [MemberData(nameof(Commands))]
    public async Task The_command_of_a_template_explains_itself(string template, string[] words)
    {
        var help = await RunAsync(words, Path.GetTempPath(), null, TestContext.Current.CancellationToken, "--help");

        Assert.True(help.Contains("a messaging bot for shops", StringComparison.Ordinal), $"{template}: {help}");
        Assert.Contains("check", help, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_the_autoscaler_goes_by_is_what_the_server_shows()
    {
        var cancellationToken = TestContext.Current.CancellationToken;
        var name = Metric().Match(TemplateFile.Read("kubernetes/autoscaler.yaml")).Groups["name"].Value;
        await using var server = new ServerProcess(ServerProcess.NoLimits);
        using var http = new HttpClient();
        var uptime = new ServerUptime();
        var anna = new DirectLineCustomer(http, () => server.Address, uptime);
        await server.StartAsync(cancellationToken);
        uptime.Up();
        await anna.StartAsync(cancellationToken);
        await anna.AsksAsync("hello", cancellationToken);

        var metrics = await http.GetStringAsync(new Uri(server.Address, "metrics"), cancellationToken);

        Assert.Matches($"(?m)^# TYPE {name} gauge$", metrics);
        Assert.Matches($@"(?m)^{name}{{[^}}]*}} [0-9]", metrics);
    }

    [Fact]
    public async Task The_image_s_health_check_tells_a_ready_server_from_none()
    {
        Assert.SkipUnless(File.Exists("/bin/bash"), "The image's health check is a line of bash, which is not on this machine.");
        var cancellationToken = TestContext.Current.CancellationToken;
        await using var server = new ServerProcess();
        var line = JsonSerializer.Deserialize<string[]>(Health().Match(TemplateFile.Read("container/Dockerfile")).Groups["words"].Value)!;
        line[^1] = line[^1].Replace("/8080", $"/{server.Address.Port}", StringComparison.Ordinal);

        var before = await EndOfAsync(line, cancellationToken);
        await server.StartAsync(cancellationToken);
        var ready = await EndOfAsync(line, cancellationToken);
        line[^1] = line[^1].Replace("/health/ready", "/v3/directline/nothing-here", StringComparison.Ordinal);
        var refused = await EndOfAsync(line, cancellationToken);

        Assert.NotEqual(0, before);
        Assert.Equal(0, ready);
        Assert.NotEqual(0, refused);
    }

    // The program lies elsewhere where it is deployed; its name and all that stands behind it are as written.
    private static async Task<string> RunAsync(string[] words, string folder, string? secrets, CancellationToken cancellationToken, params string[] arguments)
    {
        var here = new DirectoryInfo(AppContext.BaseDirectory);
        var program = Path.Combine(here.Parent!.Parent!.FullName, "RetailMessenger.Server", here.Name, Path.GetFileName(words[1]));
        var start = new ProcessStartInfo(Path.GetFileName(words[0]), [program, .. words[2..], $"--Storage:Folder={Path.Combine(folder, "data")}", .. arguments])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            WorkingDirectory = folder,
        };
        if (secrets is not null)
            start.Environment["RETAILMESSENGER_SECRETS"] = secrets;
        using var process = Process.Start(start) ?? throw new InvalidOperationException("The command could not be started.");
        var printed = await process.StandardOutput.ReadToEndAsync(cancellationToken);
        await process.WaitForExitAsync(cancellationToken);
        Assert.True(process.ExitCode == 0, $"{string.Join(' ', words)} ended with {process.ExitCode}: {printed}");
        return printed;
    }

    private static async Task<int> EndOfAsync(string[] line, CancellationToken cancellationToken)
    {
        var start = new ProcessStartInfo(line[0], line[1..]) { UseShellExecute = false, RedirectStandardError = true };
        using var process = Process.Start(start) ?? throw new InvalidOperationException("bash could not be started.");
        await process.StandardError.ReadToEndAsync(cancellationToken);
        await process.WaitForExitAsync(cancellationToken);
        return process.ExitCode;
    }

    [GeneratedRegex(@"(?m)^ENTRYPOINT (?<words>\[.*\])$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Entry();

    [GeneratedRegex(@"(?m)^ExecStart=(?<words>.*)$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Started();

    [GeneratedRegex(@"(?m)^  CMD (?<words>\[.*\])$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Health();

    [GeneratedRegex(@"metric:\s+name: (?<name>\w+)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Metric();
}
