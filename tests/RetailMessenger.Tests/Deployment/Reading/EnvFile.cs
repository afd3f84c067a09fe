namespace RetailMessenger.Tests.Deployment.Reading;

/// <summary>A file with an environment variable on each line.</summary>
internal static class EnvFile
{
    public static IReadOnlyList<(string Name, string Value)> Parse(string text) =>
        [.. text.Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0 && line[0] != '#').Select(Divide)];

    public static (string Name, string Value) Divide(string line) =>
        line.IndexOf('=', StringComparison.Ordinal) is > 0 and var end ? (line[..end], line[(end + 1)..]) : throw new FormatException($"\"{line}\" sets no variable.");
}
