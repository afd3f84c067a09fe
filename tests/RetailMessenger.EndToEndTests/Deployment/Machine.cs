using System.Globalization;
using System.Text.RegularExpressions;

namespace RetailMessenger.EndToEndTests.Deployment;

/// <summary>
/// What <c>deploymentTemplates/vm</c> makes of a machine, without systemd: two nodes with the environment and the secrets of their unit, and nginx with its
/// site in front of them. Only folders and ports are others, since the machine is not the tests' own.
/// </summary>
internal sealed partial class Machine : IAsyncDisposable
{
    private readonly string _folder;

    private Machine(string folder, IReadOnlyList<ServerProcess> nodes, Nginx proxy) => (_folder, Nodes, Proxy) = (folder, nodes, proxy);

    public IReadOnlyList<ServerProcess> Nodes { get; }

    public Nginx Proxy { get; }

    public static async Task<Machine> StartAsync(string database, CancellationToken cancellationToken)
    {
        var folder = Directory.CreateTempSubdirectory("retailmessenger-").FullName;
        var secrets = Directory.CreateDirectory(Path.Combine(folder, "secrets")).FullName;
        await File.WriteAllTextAsync(Path.Combine(secrets, "Storage__ConnectionString"), database, cancellationToken);
        await File.WriteAllTextAsync(Path.Combine(secrets, "Channels__WebChat__Secret"), "a-secret-that-is-long-enough", cancellationToken);
        var state = Directory.CreateDirectory(Path.Combine(folder, "retailmessenger")).FullName;
        var nodes = new[] { "1", "2" }.Select(number => Node(number, secrets, Path.GetDirectoryName(state)!)).ToList();

        await Task.WhenAll(nodes.Select(node => node.StartAsync(cancellationToken)));
        var ports = nodes.Select((node, index) => (500 + (index + 1).ToString(CultureInfo.InvariantCulture), node.Address.Port)).ToList();
        return new Machine(folder, nodes, await Nginx.StartAsync(Path.Combine(folder, "nginx"), ports, cancellationToken));
    }

    /// <summary>What the nodes have written outside the database.</summary>
    public string Journal => Path.Combine(_folder, "retailmessenger", "erasures.jsonl");

    public async ValueTask DisposeAsync()
    {
        await Proxy.DisposeAsync();
        foreach (var node in Nodes)
            await node.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    private static ServerProcess Node(string number, string secrets, string state)
    {
        var unit = TemplateFile.Read("vm/systemd/retailmessenger@.service").Replace("%i", number, StringComparison.Ordinal);
        var variables = UnitLine().Matches(unit).Concat(FileLine().Matches(TemplateFile.Read("vm/nodes.env.example"))).ToDictionary(
            line => line.Groups["name"].Value,
            line => line.Groups["value"].Value.Replace("%d", secrets, StringComparison.Ordinal).Replace("%S", state, StringComparison.Ordinal),
            StringComparer.Ordinal);
        Assert.Equal($"http://127.0.0.1:500{number}", variables["Urls"]);
        variables.Remove("Urls");
        variables["Runtime__Cluster__Port"] = ServerProcess.FindFreePort().ToString(CultureInfo.InvariantCulture);
        return new ServerProcess(ServerProcess.NoLimits) { Variables = variables };
    }

    [GeneratedRegex(@"(?m)^Environment=(?<name>\w+)=(?<value>.*)$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex UnitLine();

    [GeneratedRegex(@"(?m)^(?<name>\w+)=(?<value>.*)$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex FileLine();
}
