using System.Globalization;
using System.Net;
using RetailMessenger.BotFramework.Schema;

namespace RetailMessenger.BotFramework.Turns;

/// <summary>Gives messages something to speak on channels that speak, in the voice's own markup.</summary>
/// <param name="voiceName">The voice, such as <c>en-US-JennyNeural</c>; null leaves texts without markup.</param>
/// <param name="fallbackToTextForSpeak">Whether a message that has nothing to speak speaks its text.</param>
public class SetSpeakMiddleware(string? voiceName, bool fallbackToTextForSpeak) : IMiddleware
{
    private static readonly string[] Speaking = [Channels.DirectlineSpeech, Channels.Emulator, Channels.Telephony];

    /// <inheritdoc/>
    public Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        ArgumentNullException.ThrowIfNull(next);
        turnContext.OnSendActivities((context, activities, send) =>
        {
            foreach (var message in activities.Where(activity => activity.Type == ActivityTypes.Message))
                SetSpeak(message, context.Activity);
            return send();
        });
        return next(cancellationToken);
    }

    private static string Locale(Activity message, Activity heard) =>
        string.IsNullOrEmpty(message.Locale) ? string.IsNullOrEmpty(heard.Locale) ? CultureInfo.CurrentCulture.Name : heard.Locale : message.Locale;

    private void SetSpeak(Activity message, Activity heard)
    {
        if (fallbackToTextForSpeak && string.IsNullOrEmpty(message.Speak))
            message.Speak = message.Text;
        if (string.IsNullOrEmpty(message.Speak) || string.IsNullOrEmpty(voiceName) || !Speaking.Contains(heard.ChannelId, StringComparer.OrdinalIgnoreCase)
            || message.Speak.Contains("<speak", StringComparison.OrdinalIgnoreCase))
        {
            return;
        }

        var words = message.Speak.Contains("<voice", StringComparison.OrdinalIgnoreCase)
            ? message.Speak
            : $"<voice name='{WebUtility.HtmlEncode(voiceName)}'>{message.Speak}</voice>";
        message.Speak = $"<speak version='1.0' xmlns='http://www.w3.org/2001/10/synthesis' xml:lang='{WebUtility.HtmlEncode(Locale(message, heard))}'>{words}</speak>";
    }
}
