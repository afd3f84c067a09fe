using Microsoft.AspNetCore.Http;

namespace RetailMessenger.Channels.BotConnector.Inbound;

/// <summary>Whether a caller is let in.</summary>
internal abstract record CallerVerdict
{
    private CallerVerdict()
    {
    }

    public static Refused Unauthorized(string reason) => new(StatusCodes.Status401Unauthorized, reason);

    public static Refused Forbidden(string reason) => new(StatusCodes.Status403Forbidden, reason);

    /// <summary>The caller is known.</summary>
    internal sealed record Known(Caller Caller) : CallerVerdict;

    /// <summary>The caller is turned away.</summary>
    /// <param name="Status">The HTTP status to answer.</param>
    /// <param name="Reason">Why, for developers; holds nothing of the token.</param>
    internal sealed record Refused(int Status, string Reason) : CallerVerdict;
}
