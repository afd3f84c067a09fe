using System.Diagnostics;
using System.Runtime.CompilerServices;
using RetailMessenger.BotFramework.Schema;

namespace RetailMessenger.BotFramework.Testing;

/// <content>What the bot is expected to answer. Timeouts are milliseconds of the adapter's clock; a debugger lifts them.</content>
public partial class TestFlow
{
    /// <summary>The next reply is a message with this text; blanks around it do not count.</summary>
    /// <exception cref="TestFlowException">Another reply came (when the flow runs).</exception>
    /// <exception cref="TaskCanceledException">No reply came in time (when the flow runs).</exception>
    public TestFlow AssertReply(string expected, string? description = null, uint timeout = DefaultTimeout)
        => AssertReply(_adapter.MakeActivity(expected), description, timeout);

    /// <summary>The next reply is of this type and has this text; blanks around it do not count.</summary>
    /// <inheritdoc cref="AssertReply(string, string?, uint)"/>
    public TestFlow AssertReply(IActivity expected, [CallerMemberName] string? description = null, uint timeout = DefaultTimeout)
        => AssertReply(expected, equalityComparer: null, description, timeout);

    /// <summary>The next reply is of this type and equal by your measure, or by text where you give none.</summary>
    /// <inheritdoc cref="AssertReply(string, string?, uint)"/>
    public TestFlow AssertReply(
        IActivity expected,
        IEqualityComparer<IActivity>? equalityComparer,
        [CallerMemberName] string? description = null,
        uint timeout = DefaultTimeout)
    {
        ArgumentNullException.ThrowIfNull(expected);
        return AssertReply(
            reply =>
            {
                if (expected.Type != reply.Type) throw Unexpected(description, $"type {expected.Type}", $"type {reply.Type}");
                var same = equalityComparer?.Equals(expected, reply) ?? (TextOf(expected)?.Trim() == TextOf(reply)?.Trim());
                if (!same) throw Unexpected(description, TextOf(expected), TextOf(reply));
            },
            description ?? TextOf(expected),
            timeout);
    }

    /// <summary>The next reply passes a check, which throws when it does not.</summary>
    /// <exception cref="TaskCanceledException">No reply came in time (when the flow runs).</exception>
    public TestFlow AssertReply(Action<IActivity> validateActivity, [CallerMemberName] string? description = null, uint timeout = DefaultTimeout)
    {
        ArgumentNullException.ThrowIfNull(validateActivity);
        return Then(async () => validateActivity(await NextReplyAsync(description, timeout)));
    }

    /// <summary>The next reply is a message whose text contains this.</summary>
    /// <inheritdoc cref="AssertReply(string, string?, uint)"/>
    public TestFlow AssertReplyContains(string expected, string? description = null, uint timeout = DefaultTimeout)
    {
        ArgumentNullException.ThrowIfNull(expected);
        return AssertReply(
            reply =>
            {
                if (reply.AsMessageActivity()?.Text?.Contains(expected, StringComparison.Ordinal) != true)
                    throw Unexpected(description, $"… {expected} …", TextOf(reply));
            },
            description,
            timeout);
    }

    /// <summary>The next reply is a message whose text is one of these.</summary>
    /// <inheritdoc cref="AssertReply(string, string?, uint)"/>
    public TestFlow AssertReplyOneOf(string[] candidates, string? description = null, uint timeout = DefaultTimeout)
    {
        ArgumentNullException.ThrowIfNull(candidates);
        return AssertReply(
            reply =>
            {
                if (!candidates.Contains(TextOf(reply), StringComparer.Ordinal))
                    throw Unexpected(description, "one of: " + string.Join(" | ", candidates), TextOf(reply));
            },
            description,
            timeout);
    }

    /// <summary>Nothing comes within the timeout, which is waited for in full. <see cref="AssertNoMoreReplies"/> does not wait.</summary>
    /// <exception cref="TestFlowException">A reply came (when the flow runs).</exception>
    public TestFlow AssertNoReply([CallerMemberName] string? description = null, uint timeout = DefaultTimeout) => Then(async () =>
    {
        using var expiry = new CancellationTokenSource(TimeSpan.FromMilliseconds(timeout), _adapter.TimeProvider);
        IActivity reply;
        try
        {
            reply = await _adapter.GetNextReplyAsync(expiry.Token);
        }
        catch (OperationCanceledException)
        {
            return;
        }

        throw Unexpected(description, "no reply", TextOf(reply));
    });

    /// <summary>
    /// Everything that the turns so far have sent was looked at. Put it at the end of a flow: replies that nobody expects are mistakes too.
    /// </summary>
    /// <exception cref="TestFlowException">A reply is left (when the flow runs).</exception>
    public TestFlow AssertNoMoreReplies() => Then(() => _adapter.GetNextReply() is { } reply
        ? throw Unexpected(description: null, "no more replies", TextOf(reply))
        : Task.CompletedTask);

    /// <summary>All that the bot has sent so far can be shown on this channel, by default the adapter's. An addition to the SDK.</summary>
    /// <exception cref="TestFlowException">A reply goes beyond the channel's limits (when the flow runs).</exception>
    public TestFlow AssertRepliesFit(ChannelLimits? limits = null) => Then(() =>
    {
        var exceeded = _adapter.Exceeded(limits ?? ChannelLimits.Of(_adapter.Conversation.ChannelId ?? string.Empty));
        return exceeded.Count == 0
            ? Task.CompletedTask
            : throw new TestFlowException($"The channel cannot show all that the bot said:\n{string.Join('\n', exceeded)}");
    });

    /// <summary>The whole conversation so far reads like this, see <see cref="TestAdapter.TranscriptText"/>. An addition to the SDK.</summary>
    /// <exception cref="TestFlowException">It reads otherwise (when the flow runs).</exception>
    public TestFlow AssertTranscript(string expected)
    {
        ArgumentNullException.ThrowIfNull(expected);
        return Then(() =>
        {
            var received = _adapter.TranscriptText;
            return expected.ReplaceLineEndings("\n").Trim() == received.Trim()
                ? Task.CompletedTask
                : throw Unexpected("The transcript", $"\n{expected}", $"\n{received}");
        });
    }

    private static TestFlowException Unexpected(string? description, string? expected, string? received)
        => new(
            (description is null ? string.Empty : description + ":\n")
            + $"Expected: {expected ?? "(no text)"}\nReceived: {received ?? "(no text)"}");

    private static string? TextOf(IActivity activity)
        => activity.AsMessageActivity() is { } message ? message.Text : $"(an activity of type {activity.Type})";

    private async Task<IActivity> NextReplyAsync(string? description, uint timeout)
    {
        using var expiry = Debugger.IsAttached
            ? new CancellationTokenSource()
            : new CancellationTokenSource(TimeSpan.FromMilliseconds(timeout), _adapter.TimeProvider);
        try
        {
            return await _adapter.GetNextReplyAsync(expiry.Token);
        }
        catch (OperationCanceledException exception)
        {
            throw new TaskCanceledException($"{description}: no reply came within {timeout} ms.", exception);
        }
    }
}
