using System.Globalization;
using Microsoft.AspNetCore.Http;

namespace RetailMessenger.Channels.WebChat.Http;

/// <summary>Ends a request with a status and the protocol's error object. The message is read by developers and holds nothing of the request.</summary>
internal sealed class Refusal(int status, string code, string message) : Exception(message)
{
    private const string Bad = "BadArgument";

    public int Status { get; } = status;

    public string Code { get; } = code;

    /// <summary>When trying again makes sense; null where it does not.</summary>
    public TimeSpan? RetryAfter { get; private init; }

    public static Refusal BadRequest(string message) => new(StatusCodes.Status400BadRequest, Bad, message);

    public static Refusal Missing(string message) => new(StatusCodes.Status400BadRequest, "MissingProperty", message);

    public static Refusal Unauthorized(string message) => new(StatusCodes.Status401Unauthorized, "Unauthorized", message);

    public static Refusal Forbidden(string message) => new(StatusCodes.Status403Forbidden, Bad, message);

    /// <summary>403, never 401: only 403 makes clients reconnect.</summary>
    public static Refusal Expired() => new(StatusCodes.Status403Forbidden, "TokenExpired", "The token has expired.");

    public static Refusal UnknownConversation() => new(StatusCodes.Status404NotFound, "ConversationNotFound", "There is no such conversation.");

    public static Refusal TooLarge(string message) => new(StatusCodes.Status413PayloadTooLarge, "MessageSizeTooBig", message);

    public static Refusal TooSlow(string message) => new(StatusCodes.Status408RequestTimeout, "RequestTimeout", message);

    public static Refusal Unsupported(string message) => new(StatusCodes.Status415UnsupportedMediaType, Bad, message);

    public static Refusal TooMany(TimeSpan retryAfter) =>
        new(StatusCodes.Status429TooManyRequests, "TooManyRequests", "This is more than one customer or address may do.") { RetryAfter = retryAfter };

    public static Refusal Busy(TimeSpan retryAfter) =>
        new(StatusCodes.Status503ServiceUnavailable, "ServiceUnavailable", "Nothing was stored; try again.") { RetryAfter = retryAfter };

    /// <summary>The Retry-After header: whole seconds, at least one.</summary>
    public string? RetryAfterHeader =>
        RetryAfter is { } after ? Math.Max(1, (int)Math.Ceiling(after.TotalSeconds)).ToString(CultureInfo.InvariantCulture) : null;
}
