using RetailMessenger.BotFramework.Schema;
using RetailMessenger.Core.Conversations;
using RetailMessenger.Runtime.Conversations;

namespace RetailMessenger.Runtime.Turns;

/// <summary>Messages that a customer sent in one breath, answered as one.</summary>
internal static class Burst
{
    // A customer who never stops would otherwise never be answered.
    private const int MostQuietTimes = 10;

    /// <summary>Returns when nothing new has come for the quiet time.</summary>
    public static async Task SettleAsync(Func<int> count, TimeSpan quiet, Pace pace)
    {
        for (var i = 0; i < MostQuietTimes; i++)
        {
            var before = count();
            await pace.WaitAsync(quiet);
            if (count() == before)
                return;
        }
    }

    /// <summary>The first entries that may be answered together: one of any type, or as many messages as follow each other.</summary>
    public static IReadOnlyList<LogEntry> First(IReadOnlyList<LogEntry> waiting)
    {
        var messages = waiting.TakeWhile(entry => entry.ToActivity().Type == ActivityTypes.Message).ToList();
        return messages.Count > 0 ? messages : [waiting[0]];
    }

    /// <summary>Makes one activity of them: the last one, with the texts one below the other and all attachments.</summary>
    public static Activity Join(IReadOnlyList<LogEntry> entries)
    {
        var last = entries[^1].ToActivity();
        if (entries.Count == 1)
            return last;

        var all = entries.Take(entries.Count - 1).Select(entry => entry.ToActivity()).Append(last).ToList();
        last.Text = string.Join('\n', all.Select(activity => activity.Text).Where(text => !string.IsNullOrWhiteSpace(text)));
        last.Attachments = all.SelectMany(activity => activity.Attachments ?? []).ToList();
        return last;
    }
}
