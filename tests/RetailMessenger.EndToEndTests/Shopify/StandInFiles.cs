using System.Diagnostics;
using System.Formats.Tar;
using System.IO.Compression;
using System.Security.Cryptography;

namespace RetailMessenger.EndToEndTests.Shopify;

/// <summary>
/// What the stand-in runs with: Shopify's own schema of the Admin API, out of a package that Shopify publishes, and a GraphQL library. Fetched once with
/// npm, checked, and kept beside the build.
/// </summary>
internal static class StandInFiles
{
    public const string Version = "2026-10";

    private const string Package = "@shopify/dev-mcp@1.16.0";
    private const string PackageHash = "4663C79229028E98F825A09D5F04EC6C3736331B740CE50260F9FFAC10709474";
    private const string SchemaInPackage = $"package/dist/data/admin_{Version}.json.gz";

    private static readonly DirectoryInfo Artifacts = new DirectoryInfo(AppContext.BaseDirectory).Parent!.Parent!.Parent!;

    /// <summary>Where the connector's queries are written.</summary>
    public static string Queries { get; } = Path.Combine(Artifacts.Parent!.FullName, "src", "RetailMessenger.Connectors", "Shopify", "Queries");

    /// <summary>The folder of the stand-in's program, ready to run.</summary>
    public static string Folder { get; } = Path.Combine(Artifacts.FullName, "shopify-stand-in");

    public static string Schema { get; } = Path.Combine(Folder, $"admin-{Version}-{PackageHash[..8]}.json");

    /// <summary>Fetches what is missing.</summary>
    /// <exception cref="StandInMissingException">It cannot be fetched here.</exception>
    public static async Task PrepareAsync(CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(Folder);
        foreach (var file in Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "shopify")))
            File.Copy(file, Path.Combine(Folder, Path.GetFileName(file)), overwrite: true);
        if (!File.Exists(Path.Combine(Folder, "node_modules", "graphql", "package.json")))
            await NpmAsync(Folder, ["ci", "--ignore-scripts", "--no-audit", "--no-fund"], cancellationToken);
        if (!File.Exists(Schema))
            await FetchSchemaAsync(cancellationToken);
    }

    private static async Task FetchSchemaAsync(CancellationToken cancellationToken)
    {
        var work = Directory.CreateTempSubdirectory("retailmessenger-");
        try
        {
            await NpmAsync(work.FullName, ["pack", Package, "--ignore-scripts"], cancellationToken);
            await using var package = File.OpenRead(work.GetFiles("*.tgz").Single().FullName);
            var hash = Convert.ToHexString(await SHA256.HashDataAsync(package, cancellationToken));
            Assert.True(hash == PackageHash, $"{Package} is not the package that these tests know: its SHA-256 is {hash}.");

            package.Position = 0;
            await using var whole = new GZipStream(package, CompressionMode.Decompress);
            await using var files = new TarReader(whole);
            while (await files.GetNextEntryAsync(copyData: false, cancellationToken) is { } file)
            {
                if (file.Name != SchemaInPackage)
                    continue;
                var unpacked = Path.Combine(work.FullName, "schema.json");
                await using (var schema = new GZipStream(file.DataStream!, CompressionMode.Decompress))
                await using (var target = File.Create(unpacked))
                    await schema.CopyToAsync(target, cancellationToken);
                File.Copy(unpacked, Schema + ".new", overwrite: true);
                File.Move(Schema + ".new", Schema, overwrite: true);
                return;
            }

            Assert.Fail($"{Package} has no {SchemaInPackage}.");
        }
        finally
        {
            work.Delete(recursive: true);
        }
    }

    private static async Task NpmAsync(string folder, string[] words, CancellationToken cancellationToken)
    {
        var start = new ProcessStartInfo("npm", words) { WorkingDirectory = folder, UseShellExecute = false, RedirectStandardError = true, RedirectStandardOutput = true };
        using var npm = Process.Start(start) ?? throw new InvalidOperationException("npm could not be started.");
        var said = npm.StandardError.ReadToEndAsync(cancellationToken);
        await npm.StandardOutput.ReadToEndAsync(cancellationToken);
        await npm.WaitForExitAsync(cancellationToken);
        if (npm.ExitCode != 0)
            throw new StandInMissingException($"Shopify's schema and its stand-in could not be fetched with npm {words[0]}: {await said}");
    }
}
