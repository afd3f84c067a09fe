using RetailMessenger.BotFramework.Schema;
using RetailMessenger.Core.Conversations;

namespace RetailMessenger.Channels.WebChat.Streams;

/// <summary>
/// Says on one socket what is said in the conversation: every entry once, in the order of the log, whatever order the signals come in.
/// </summary>
internal sealed class Speaker(ConversationKey conversation, long watermark, Mailbox mailbox, FrameSender sender, StreamSources sources)
{
    private const int Page = 100;
    private const int LargeFrame = 64 * 1024;

    private long _said = watermark;
    private int _ephemeral;

    /// <summary>Returns when the socket is closed from this side.</summary>
    public async Task SpeakAsync(CancellationToken cancellationToken)
    {
        await using var gone = cancellationToken.UnsafeRegister(static mailbox => ((Mailbox)mailbox!).Abandon(), mailbox);
        while (true)
        {
            var mail = await mailbox.TakeAsync();
            if (mail.IsBehind)
                await CatchUpAsync(cancellationToken);
            await SayAsync(mail.Items, cancellationToken);
            if (mail is { KeepAlive: true, Items.Count: 0, Closing: null })
                await sender.SendAsync(ReadOnlyMemory<byte>.Empty);
            if (mail.Closing is not null)
            {
                await sender.CloseAsync(mail.Closing);
                return;
            }
        }
    }

    private async Task SayAsync(IReadOnlyList<object> items, CancellationToken cancellationToken)
    {
        var run = new List<LogEntry>(items.Count);
        foreach (var item in items)
        {
            if (item is LogEntry entry)
            {
                var last = run.Count > 0 ? run[^1].Sequence : _said;
                if (entry.Sequence <= last)
                    continue;
                if (entry.Sequence == last + 1)
                {
                    run.Add(entry);
                    continue;
                }

                await SayAsync(run);
                await CatchUpAsync(cancellationToken);
            }
            else
            {
                await SayAsync(run);
                await SayAsync((Activity)item);
            }

            run.Clear();
        }

        await SayAsync(run);
    }

    private async Task CatchUpAsync(CancellationToken cancellationToken)
    {
        IReadOnlyList<LogEntry> entries;
        do
        {
            entries = await sources.Log.ReadAsync(conversation, _said, null, Page, cancellationToken);
            await SayAsync(entries);
        }
        while (entries.Count == Page);
    }

    private async ValueTask SayAsync(IReadOnlyList<LogEntry> run)
    {
        for (var next = 0; next < run.Count;)
        {
            using var buffer = new FrameBuffer();
            next = Fill(buffer, run, next);
            if (buffer.Length > 0)
                await sender.SendAsync(buffer.Written);
        }
    }

    private int Fill(FrameBuffer buffer, IReadOnlyList<LogEntry> run, int next)
    {
        var set = new ActivitySet(buffer, _said);
        while (next < run.Count && buffer.Length < LargeFrame)
            set.Add(run[next++]);
        if (set.Count > 0)
            set.End();
        _said = run[next - 1].Sequence;
        return next;
    }

    // In a frame of its own, as clients expect of the first piece of a streamed answer; without a watermark, as it is not in the log.
    private async ValueTask SayAsync(Activity ephemeral)
    {
        // The original may be in use by whoever else follows the conversation.
        var activity = ephemeral.Clone();
        activity.Id = string.IsNullOrEmpty(activity.Id) ? $"{conversation.Id}|{_said:D7}~{++_ephemeral}" : activity.Id;
        activity.Timestamp ??= sources.Time.GetUtcNow();
        activity.ServiceUrl = null;
        var frame = $"{{\"activities\":[{SchemaJson.Write(activity)}]}}";
        await sender.SendAsync(System.Text.Encoding.UTF8.GetBytes(frame));
    }
}
