using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.JsonWebTokens;
using RetailMessenger.BotFramework.Schema;

namespace RetailMessenger.Channels.BotConnector.Inbound;

/// <summary>
/// Finds out who posted an activity, by the rules of the Bot Framework
/// (https://learn.microsoft.com/azure/bot-service/rest-api/bot-framework-rest-connector-authentication).
/// </summary>
internal sealed class CallerCheck(TokenVerifier verifier, EntraIssuers issuers, ConnectorCloud cloud, IOptions<BotConnectorOptions> options)
{
    private readonly BotConnectorOptions _options = options.Value;

    /// <param name="authorization">The header as it came.</param>
    /// <param name="activity">What was posted. Its own <see cref="Activity.CallerId"/> is never looked at.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async ValueTask<CallerVerdict> CheckAsync(string? authorization, Activity activity, CancellationToken cancellationToken)
    {
        if (string.IsNullOrEmpty(authorization) && _options.AllowUnauthenticated)
            return new CallerVerdict.Known(new Caller.Anonymous(activity.ServiceUrl));
        if (string.IsNullOrEmpty(authorization))
            return CallerVerdict.Unauthorized("Expected the header \"Authorization: Bearer\" with a token.");
        if (_options.AppId is not { Length: > 0 } appId)
            return CallerVerdict.Unauthorized("No token can be for this bot: Channels:BotConnector:AppId is not set.");
        if (BearerHeader.Read(authorization) is not { } token)
            return CallerVerdict.Unauthorized("The header Authorization is not \"Bearer\", one space and a JSON Web Token.");

        var kind = TokenClaims.KindOf(token, issuers);
        try
        {
            return await verifier.VerifyAsync(token, kind, cancellationToken) is not { } key
                ? CallerVerdict.Unauthorized("The token is not valid here.")
                : kind switch
                {
                    TokenKind.Channel => CheckChannel(token, key, activity),
                    TokenKind.Bot => CheckBot(token, activity),
                    _ => CheckSelf(token, activity, appId),
                };
        }
        catch (KeysUnavailableException)
        {
            // Whoever is honest tries again; a 401 would tell them that there is no use in it.
            return new CallerVerdict.Refused(StatusCodes.Status503ServiceUnavailable, "The token cannot be verified at the moment.");
        }
    }

    private CallerVerdict CheckChannel(JsonWebToken token, PublishedKey key, Activity activity)
    {
        if (TokenClaims.ServiceUrlOf(token) is not { Length: > 0 } serviceUrl
            || !serviceUrl.Equals(activity.ServiceUrl, StringComparison.OrdinalIgnoreCase))
            return CallerVerdict.Unauthorized("The token is for another service URL.");

        string?[] required = [activity.ChannelId, .. _options.RequiredEndorsements];
        return required.All(endorsement => key.Endorsements.Contains(endorsement, StringComparer.Ordinal))
            ? new CallerVerdict.Known(new Caller.Channel(activity.ServiceUrl, cloud.CallerId))
            : CallerVerdict.Forbidden("The token's key is not endorsed for this channel.");
    }

    private CallerVerdict CheckBot(JsonWebToken token, Activity activity) =>
        TokenClaims.CallerOf(token) is { } caller && _options.AllowedCallers.Contains(caller, StringComparer.OrdinalIgnoreCase)
            ? new CallerVerdict.Known(new Caller.Bot(activity.ServiceUrl, caller))
            : CallerVerdict.Forbidden("The bot that calls is missing in Channels:BotConnector:AllowedCallers.");

    // The token is for this bot (that was verified) and was given to this bot: only who has its credentials can show it.
    private static CallerVerdict CheckSelf(JsonWebToken token, Activity activity, string appId) =>
        TokenClaims.CallerOf(token) == appId
            ? new CallerVerdict.Known(new Caller.Self(activity.ServiceUrl, appId))
            : CallerVerdict.Unauthorized("The token was given to another application.");
}
