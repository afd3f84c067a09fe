using System.Collections.Frozen;
using System.Globalization;
using System.Net;
using RetailMessenger.Channels.Twilio.Wire;
using RetailMessenger.Core.Conversations;

namespace RetailMessenger.Channels.Twilio.Sending;

/// <summary>
/// What to do about an error (https://www.twilio.com/docs/api/errors). Codes that are not listed are refused unless the status says that they pass.
/// </summary>
internal static class TwilioErrors
{
    private static readonly TimeSpan Later = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan WhenMended = TimeSpan.FromMinutes(5);

    private static readonly FrozenSet<int> Again = FrozenSet.Create(20429, 21730, 30001, 30003, 30008, 30017, 30046, 30410, 30500, 63018);
    private static readonly FrozenSet<int> AgainLater = FrozenSet.Create(21611, 30022, 30023, 30035);
    private static readonly FrozenSet<int> OptedOut = FrozenSet.Create(21610, 30004, 63033);
    private static readonly FrozenSet<int> NeedsShop = FrozenSet.Create(
        20003, 11200, 11750, 12300, 57012, 21408, 21606, 21608, 21621, 21664, 21666, 21667, 30002, 30024, 30032, 30033, 30034, 30037, 30039, 63038, 63051);

    /// <summary>Reads an answer that is no success.</summary>
    public static SendResult Read(HttpStatusCode status, TwilioErrorBody? error, TimeSpan? retryAfter)
    {
        if (error is null)
        {
            var isPassing = (int)status >= 500 || status == HttpStatusCode.TooManyRequests;
            return isPassing ? new SendResult.TryAgain($"Twilio answered {(int)status}.", retryAfter) : new SendResult.Refused($"Twilio answered {(int)status}.");
        }

        var reason = $"Twilio's error {error.Code}.";
        return error.Code switch
        {
            _ when OptedOut.Contains(error.Code) => new SendResult.Unreachable(reason, Standing.OptedOut),
            _ when Again.Contains(error.Code) => new SendResult.TryAgain(reason, retryAfter),
            _ when AgainLater.Contains(error.Code) => new SendResult.TryAgain(reason, retryAfter ?? Later),
            _ when NeedsShop.Contains(error.Code) => new SendResult.TryAgain(reason, WhenMended, NeedsShop: true),
            _ when (int)status >= 500 || status == HttpStatusCode.TooManyRequests => new SendResult.TryAgain(reason, retryAfter),
            _ => new SendResult.Refused(reason),
        };
    }

    /// <summary>How a customer stands after an error that came with a message's status; null when as before.</summary>
    public static Standing? StandingAfter(string? code) =>
        int.TryParse(code, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && OptedOut.Contains(number) ? Standing.OptedOut : null;
}
