namespace RetailMessenger.Server.Hosting;

/// <summary>
/// What was written behind the program's name, divided: settings, which go to the configuration (<c>--Section:Key=value</c>, <c>--urls value</c>), and
/// the words of the command, of which nothing else may be taken for a setting.
/// </summary>
internal sealed record Arguments(string[] Settings, string[] Words)
{
    private const string Urls = "--urls";

    public static Arguments Divide(string[] arguments)
    {
        List<string> settings = [], words = [];
        for (var i = 0; i < arguments.Length; i++)
        {
            // What follows "--" is text, whatever it looks like.
            if (arguments[i] == "--")
            {
                words.AddRange(arguments[i..]);
                break;
            }

            if (!IsSetting(arguments[i]))
                words.Add(arguments[i]);
            else if (arguments[i].Contains('=', StringComparison.Ordinal))
                settings.Add(arguments[i]);
            else if (i + 1 < arguments.Length)
                settings.Add($"{arguments[i]}={arguments[++i]}");
            else
                words.Add(arguments[i]);
        }

        return new Arguments([.. settings], [.. words]);
    }

    private static bool IsSetting(string argument)
    {
        var name = argument.Split('=')[0];
        return name.StartsWith("--", StringComparison.Ordinal)
            && (name.Equals(Urls, StringComparison.OrdinalIgnoreCase) || (name.Contains(':', StringComparison.Ordinal) && !name.Contains(' ', StringComparison.Ordinal)));
    }
}
