using System.Globalization;
using System.Net;
using RetailMessenger.Channels.Messenger.Wire;
using RetailMessenger.Core.Conversations;

namespace RetailMessenger.Channels.Messenger.Sending;

/// <summary>
/// What to do about an error. It is decided by code and subcode, never by the words
/// (https://developers.facebook.com/docs/messenger-platform/error-codes).
/// </summary>
internal static class GraphErrors
{
    private static readonly TimeSpan Minutes = TimeSpan.FromMinutes(2);
    private static readonly TimeSpan WhenMended = TimeSpan.FromMinutes(5);

    private enum Kind
    {
        Refused,
        Again,
        AgainInMinutes,
        NeedsShop,
        Unreachable,
        Sent,
    }

    // A row with a subcode stands before the one of its code alone.
    private static readonly Dictionary<(int Code, int? Subcode), Kind> Kinds = new()
    {
        [(1, 99)] = Kind.NeedsShop,
        [(1, 1357046)] = Kind.Sent,
        [(1, null)] = Kind.Again,
        [(2, 2018344)] = Kind.NeedsShop,
        [(2, null)] = Kind.Again,
        [(4, 2018354)] = Kind.Refused,
        [(4, null)] = Kind.AgainInMinutes,
        [(9, null)] = Kind.Refused,
        [(10, 2018278)] = Kind.Refused,
        [(10, 2534022)] = Kind.Refused,
        [(10, 2018065)] = Kind.Refused,
        [(10, 2018108)] = Kind.Unreachable,
        [(10, 1893015)] = Kind.Refused,
        [(10, 2018336)] = Kind.Refused,
        [(10, null)] = Kind.NeedsShop,
        [(32, null)] = Kind.AgainInMinutes,
        [(80006, null)] = Kind.AgainInMinutes,
        [(100, 2018008)] = Kind.Refused,
        [(100, 2018164)] = Kind.NeedsShop,
        [(100, null)] = Kind.Refused,
        [(190, null)] = Kind.NeedsShop,
        [(200, 1545041)] = Kind.Unreachable,
        [(200, null)] = Kind.NeedsShop,
        [(551, null)] = Kind.Unreachable,
        [(230, null)] = Kind.Refused,
        [(368, null)] = Kind.NeedsShop,
        [(613, 1893016)] = Kind.Refused,
        [(613, 2018338)] = Kind.NeedsShop,
        [(613, null)] = Kind.AgainInMinutes,
        [(1200, null)] = Kind.Again,
    };

    /// <summary>Reads an answer that is no success.</summary>
    /// <param name="status">The HTTP status.</param>
    /// <param name="error">The error; null when there is none to read.</param>
    /// <param name="retryAfter">When Meta asked to be called again.</param>
    /// <param name="failed">How often the message has failed before.</param>
    public static SendResult Read(HttpStatusCode status, GraphError? error, TimeSpan? retryAfter, int failed)
    {
        if (error is null)
        {
            var isPassing = (int)status >= 500 || status == HttpStatusCode.TooManyRequests;
            return isPassing ? new SendResult.TryAgain($"Messenger answered {(int)status}.", retryAfter) : new SendResult.Refused($"Messenger answered {(int)status}.");
        }

        var code = error.ErrorSubcode is { } subcode ? $"{error.Code}/{subcode}" : error.Code.ToString(CultureInfo.InvariantCulture);
        var reason = $"Messenger's error {code}, trace {error.FbtraceId ?? "unknown"}.";
        return KindOf(status, error, failed) switch
        {
            Kind.Sent => new SendResult.Sent(),
            Kind.Again => new SendResult.TryAgain(reason, retryAfter),
            Kind.AgainInMinutes => new SendResult.TryAgain(reason, retryAfter ?? Minutes),
            Kind.NeedsShop => new SendResult.TryAgain(reason, WhenMended, NeedsShop: true),
            Kind.Unreachable => new SendResult.Unreachable(reason, Standing.Unreachable),
            _ => new SendResult.Refused(reason),
        };
    }

    private static Kind KindOf(HttpStatusCode status, GraphError error, int failed) => (error.Code, error.ErrorSubcode) switch
    {
        // Seen for good when the person has blocked the shop, and for a moment when Meta has a bad one.
        (2, not 2018344) when failed >= 3 => Kind.Unreachable,

        // Once may be an accident; then a permission is missing.
        (1, null) when failed >= 1 => Kind.NeedsShop,

        // An address or a film that could not be fetched at first.
        (100, 2018008 or 2018294) when failed == 0 => Kind.Again,
        var key when Kinds.TryGetValue(key, out var exact) => exact,
        _ when error.IsTransient == true || (int)status >= 500 => Kind.Again,
        var (anyCode, _) when Kinds.TryGetValue((anyCode, null), out var ofCode) => ofCode,
        _ => Kind.Refused,
    };
}
