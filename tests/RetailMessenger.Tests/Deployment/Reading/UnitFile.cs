namespace RetailMessenger.Tests.Deployment.Reading;

/// <summary>A systemd unit; values in the order in which they stand, with the number of the node in the place of <c>%i</c>.</summary>
internal sealed class UnitFile
{
    private readonly List<(string Section, string Key, string Value)> _lines = [];

    private UnitFile()
    {
    }

    /// <summary>The command's words. Nothing in ours is quoted or expanded.</summary>
    public IReadOnlyList<string> Command => Assert.Single(All("Service", "ExecStart")).Split(' ', StringSplitOptions.RemoveEmptyEntries);

    public IReadOnlyDictionary<string, string> Environment =>
        All("Service", "Environment").Select(EnvFile.Divide).ToDictionary(variable => variable.Name, variable => variable.Value, StringComparer.Ordinal);

    /// <summary>The names of the secrets that the service is handed as files.</summary>
    public IReadOnlyList<string> Credentials => [.. All("Service", "LoadCredential").Select(credential => credential.Split(':')[0])];

    public static UnitFile Parse(string text, string node)
    {
        var unit = new UnitFile();
        var section = "";
        foreach (var line in text.Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0 && line[0] is not ('#' or ';')))
        {
            if (line is ['[', .. var name, ']'])
                section = name;
            else if (section.Length > 0 && line.IndexOf('=', StringComparison.Ordinal) is > 0 and var end && !line.EndsWith('\\'))
                unit._lines.Add((section, line[..end], line[(end + 1)..].Replace("%i", node, StringComparison.Ordinal)));
            else
                throw new FormatException($"\"{line}\" is no line of a unit.");
        }

        return unit;
    }

    public string One(string section, string key) => Assert.Single(All(section, key));

    public IReadOnlyList<string> All(string section, string key) => [.. _lines.Where(line => line.Section == section && line.Key == key).Select(line => line.Value)];
}
