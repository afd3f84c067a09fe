using System.Net;
using RetailMessenger.Channels.Twilio.Wire;

namespace RetailMessenger.Channels.Twilio.Sending;

/// <summary>What Twilio answered.</summary>
/// <param name="Status">The HTTP status.</param>
/// <param name="Body">The answer; null when there was none, or an error.</param>
/// <param name="Error">The error; null when there was none, or it cannot be read.</param>
/// <param name="RetryAfter">When it asked to be called again.</param>
internal sealed record TwilioAnswer<T>(HttpStatusCode Status, T? Body, TwilioErrorBody? Error, TimeSpan? RetryAfter)
    where T : class
{
    public bool IsGood => (int)Status is >= 200 and < 300;
}
