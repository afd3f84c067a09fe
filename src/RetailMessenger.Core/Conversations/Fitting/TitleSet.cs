using System.Globalization;

namespace RetailMessenger.Core.Conversations.Fitting;

/// <summary>Gives each of several titles a label of its own.</summary>
internal sealed class TitleSet(IReadOnlyList<string> titles, int most, CultureInfo? culture)
{
    private readonly Dictionary<string, string> _labels = new(StringComparer.Ordinal);
    private readonly HashSet<string> _taken = new(StringComparer.Ordinal);

    public string[] Labels()
    {
        var different = titles.Distinct(StringComparer.Ordinal).ToList();
        foreach (var title in different.Where(title => title.Length <= most))
            Give(title, title);

        var alike = Tell(different.Where(title => title.Length > most), title => Titles.Cut(title, most, culture));
        foreach (var group in alike.GroupBy(title => Titles.Cut(title, most, culture), StringComparer.Ordinal))
            Distinguish([.. group]);
        return [.. titles.Select(title => _labels[title])];
    }

    private void Distinguish(IReadOnlyList<string> alike)
    {
        if (SharedWords(alike) is > 0 and var shared)
            alike = Tell(alike, title => Titles.CutMiddle(title, shared, most, culture));
        alike = Tell(alike, title => Titles.CutMiddle(title, TitleHead.CharacterBefore(title, title.Length - (most / 2)), most, culture));
        foreach (var title in alike)
            Number(title);
    }

    /// <summary>Gives those their labels for which no other one has the same, and returns the rest.</summary>
    private List<string> Tell(IEnumerable<string> alike, Func<string, string> label)
    {
        var rest = new List<string>();
        foreach (var group in alike.GroupBy(label, StringComparer.Ordinal).ToList())
        {
            if (_taken.Contains(group.Key) || group.Skip(1).Any())
                rest.AddRange(group);
            else
                Give(group.Single(), group.Key);
        }

        return rest;
    }

    private void Number(string title)
    {
        for (var number = 1; ; number++)
        {
            var end = string.Create(CultureInfo.InvariantCulture, $" {number}");
            if (Titles.Cut(title, most - end.Length, culture) + end is var label && !_taken.Contains(label))
            {
                Give(title, label);
                return;
            }
        }
    }

    private void Give(string title, string label)
    {
        _labels.Add(title, label);
        _taken.Add(label);
    }

    /// <summary>The length of the words with which all of them begin; 0 when there is only one.</summary>
    private static int SharedWords(IReadOnlyList<string> titles)
    {
        if (titles.Count < 2)
            return 0;
        var shared = titles.Min(title => titles[0].AsSpan().CommonPrefixLength(title));
        while (shared > 0 && TextSplitter.WhiteSpace(titles[0].AsSpan(shared - 1)) == 0)
            shared--;
        return shared;
    }
}
