using System.Globalization;
using RetailMessenger.BotFramework.Schema;
using RetailMessenger.BotFramework.Turns;

namespace RetailMessenger.BotFramework.Testing;

/// <summary>Writes down a conversation as it happens: who said what, and how long the bot took. For reading a failed test.</summary>
public sealed class DialogTestLogger : IMiddleware
{
    private readonly Action<string> _writeLine;
    private readonly TimeProvider _time;

    /// <summary>Makes a logger for any test framework: <c>new DialogTestLogger(output.WriteLine)</c>.</summary>
    /// <param name="writeLine">Called with one line at a time.</param>
    /// <param name="time">What the bot's answers are timed with; the system's clock when null.</param>
    public DialogTestLogger(Action<string> writeLine, TimeProvider? time = null)
    {
        ArgumentNullException.ThrowIfNull(writeLine);
        _writeLine = writeLine;
        _time = time ?? TimeProvider.System;
    }

    /// <summary>Makes a logger that writes to a text; the caller disposes it.</summary>
    public DialogTestLogger(TextWriter output, TimeProvider? time = null)
        : this((output ?? throw new ArgumentNullException(nameof(output))).WriteLine, time)
    {
    }

    /// <inheritdoc/>
    public async Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        ArgumentNullException.ThrowIfNull(next);
        var start = _time.GetTimestamp();
        _writeLine($"User: {Describe(turnContext.Activity)}");
        turnContext.OnSendActivities(async (_, activities, nextSend) =>
        {
            foreach (var activity in activities)
            {
                var milliseconds = _time.GetElapsedTime(start).TotalMilliseconds;
                _writeLine(string.Create(CultureInfo.InvariantCulture, $"Bot:  {Describe(activity)} ({milliseconds:0} ms)"));
            }

            return await nextSend();
        });
        await next(cancellationToken);
    }

    internal static string Describe(IActivity activity)
    {
        if (activity is not Activity { Type: ActivityTypes.Message } message)
        {
            return activity is Activity { Name: { } name } ? $"[{activity.Type} {name}]" : $"[{activity.Type}]";
        }

        var buttons = (message.SuggestedActions?.Actions ?? []).Select(action => $"[{action.Title}]");
        var attachments = (message.Attachments ?? []).Select(attachment => $"<{attachment.ContentType}>");
        return string.Join(' ', new[] { message.Text ?? string.Empty }.Concat(buttons).Concat(attachments));
    }
}
