using System.Collections.Concurrent;

namespace RetailMessenger.Channels.Messenger;

/// <summary>Which Pages Meta has forbidden to write. Forgotten with the process: after a start the first message finds out again.</summary>
internal sealed class PageStandings
{
    private readonly ConcurrentDictionary<string, bool> _blocked = new(StringComparer.Ordinal);

    public bool IsBlocked(string page) => _blocked.ContainsKey(page);

    /// <summary>Notes what Meta did: <c>block</c>, <c>unblock</c> or <c>warning</c>.</summary>
    public void Note(string page, string action)
    {
        if (action == "block")
            _blocked[page] = true;
        else if (action == "unblock")
            _blocked.TryRemove(page, out _);
    }
}
