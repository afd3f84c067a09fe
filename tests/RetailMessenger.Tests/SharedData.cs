namespace RetailMessenger.Tests;

/// <summary>
/// Data that is too big for the repository, or not ours: a folder named by the environment variable RETAILMESSENGER_DATA,
/// otherwise <c>shared/data</c> beside the repository.
/// </summary>
internal static class SharedData
{
    private const string Variable = "RETAILMESSENGER_DATA";

    /// <summary>The files of a folder that match a pattern, in order of name. Where there are none the running test is skipped.</summary>
    public static IReadOnlyList<string> Files(string folder, string pattern)
    {
        var root = Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } configured ? configured : BesideTheRepository();
        var path = root is null ? null : Path.Combine(root, folder);
        if (!Directory.Exists(path))
            Assert.Skip($"The data '{folder}' is not on this machine; set {Variable} to the folder that contains it.");
        var files = Directory.GetFiles(path, pattern).Order(StringComparer.Ordinal).ToArray();
        if (files.Length == 0)
            Assert.Skip($"The data '{folder}' has no file {pattern}.");
        return files;
    }

    private static string? BesideTheRepository()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "RetailMessenger.sln")))
                return Path.Combine(folder.FullName, "..", "shared", "data");
        }

        return null;
    }
}
