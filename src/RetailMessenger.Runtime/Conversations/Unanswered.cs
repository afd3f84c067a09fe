using RetailMessenger.Core.Conversations;

namespace RetailMessenger.Runtime.Conversations;

/// <summary>
/// A customer's entries that wait for an answer, in log order. Signals fill it; where one of them was lost, or too many came, the log is read.
/// Signals may come while the log is being read.
/// </summary>
internal sealed class Unanswered(IConversationLog log, ConversationKey conversation)
{
    private const int Most = 32;

    private readonly List<LogEntry> _entries = new(1);
    private bool _incomplete;

    public void Add(LogEntry entry, long answeredThrough)
    {
        var last = _entries.Count > 0 ? _entries[^1].Sequence : answeredThrough;
        if (entry.Sequence <= last)
            return;

        if (entry.PreviousIn <= last && _entries.Count < Most)
            _entries.Add(entry);
        else
            _incomplete = true;
    }

    /// <summary>Makes the next look read the log.</summary>
    public void Doubt() => _incomplete = true;

    /// <summary>The waiting entries, oldest first; empty when all is answered.</summary>
    public async Task<IReadOnlyList<LogEntry>> LookAsync(long answeredThrough, CancellationToken cancellationToken)
    {
        _entries.RemoveAll(entry => entry.Sequence <= answeredThrough);

        // Signals overtake each other: one that follows an entry which is not here has left that one behind.
        if (_entries.Count > 0 && _entries[0].PreviousIn > answeredThrough)
        {
            _entries.Clear();
            _incomplete = true;
        }

        if (_entries.Count > 0 || !_incomplete)
            return _entries;

        _incomplete = false;
        var read = await log.ReadAsync(conversation, answeredThrough, Direction.In, Most, cancellationToken);
        var signalled = _entries.Where(entry => read.Count == 0 || entry.Sequence > read[^1].Sequence).ToList();
        _entries.Clear();
        _entries.AddRange(read);
        _entries.AddRange(signalled);
        _incomplete |= read.Count == Most;
        return _entries;
    }
}
