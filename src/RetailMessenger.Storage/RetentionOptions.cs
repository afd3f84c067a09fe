using System.Globalization;
using RetailMessenger.Core.Conversations;

namespace RetailMessenger.Storage;

/// <summary>Settings under <c>Storage:Retention</c>. Ages are days, or days and a time (<c>30.12:00:00</c>); <c>0</c> or <c>never</c> keeps for ever.</summary>
internal sealed class RetentionOptions
{
    private const string Section = $"{StorageOptions.Section}:Retention";

    // Nobody has anything of a conversation in memory that is idle for so long.
    private static readonly TimeSpan Shortest = TimeSpan.FromDays(1);

    private const int MostDays = 36500;

    /// <summary>After which age things go; 18 months.</summary>
    public string Age { get; set; } = "548";

    /// <summary>Channels with an age of their own, by the channel's name.</summary>
    public IDictionary<string, string> Channels { get; set; } = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);

    /// <summary>How often old things are looked for.</summary>
    public TimeSpan Every { get; set; } = TimeSpan.FromHours(1);

    /// <summary>How long others have the database to themselves between two batches.</summary>
    public TimeSpan Pause { get; set; } = TimeSpan.FromMilliseconds(50);

    /// <exception cref="FormatException">An age is none.</exception>
    public RetentionRules ToRules() => new(
        Read(Age), Channels.ToDictionary(channel => channel.Key, channel => Read(channel.Value), StringComparer.OrdinalIgnoreCase), Every, Pause);

    /// <summary>What cannot be used, by key.</summary>
    public IEnumerable<string> Problems()
    {
        foreach (var (key, text) in Channels.Select(channel => ($"Channels:{channel.Key}", channel.Value)).Prepend((nameof(Age), Age)))
        {
            if (FindProblem(text) is { } problem)
                yield return $"{Section}:{key} is \"{text}\": {problem}";
        }

        if (Every < TimeSpan.FromMinutes(1) || Every > TimeSpan.FromDays(7))
            yield return $"{Section}:{nameof(Every)} must be between 00:01:00 and 7.00:00:00.";
        if (Pause < TimeSpan.Zero || Pause > TimeSpan.FromMinutes(1))
            yield return $"{Section}:{nameof(Pause)} must be between 00:00:00 and 00:01:00.";
    }

    private static string? FindProblem(string text)
    {
        try
        {
            return Read(text) is { } age && (age < Shortest || age > TimeSpan.FromDays(MostDays)) ? $"an age is a day or more, and at most {MostDays} days." : null;
        }
        catch (FormatException)
        {
            return "write a number of days such as 548, or never.";
        }
    }

    private static TimeSpan? Read(string text)
    {
        var age = text.Trim().Equals("never", StringComparison.OrdinalIgnoreCase) ? TimeSpan.Zero
            : int.TryParse(text, NumberStyles.Integer, CultureInfo.InvariantCulture, out var days) ? TimeSpan.FromDays(Math.Clamp(days, -MostDays - 1, MostDays + 1))
            : TimeSpan.TryParse(text, CultureInfo.InvariantCulture, out var span) ? span
            : throw new FormatException();
        return age == TimeSpan.Zero ? null : age;
    }
}
