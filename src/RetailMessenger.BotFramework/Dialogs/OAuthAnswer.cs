using System.Net;
using System.Text.RegularExpressions;
using RetailMessenger.BotFramework.Schema;
using RetailMessenger.BotFramework.Turns;

namespace RetailMessenger.BotFramework.Dialogs;

/// <summary>Reads the token that an activity brings, or leads to. An invoke is answered on the way.</summary>
internal static partial class OAuthAnswer
{
    /// <summary>Whether the activity is of a kind that can bring a token.</summary>
    public static bool MayBe(Activity activity) => activity switch
    {
        { Type: ActivityTypes.Message } => true,
        { Type: ActivityTypes.Event, Name: SignInConstants.TokenResponseEventName } => true,
        { Type: ActivityTypes.Invoke, Name: SignInConstants.VerifyStateOperationName or SignInConstants.TokenExchangeOperationName } => true,
        _ => false,
    };

    public static IUserTokenProvider TokensOf(ITurnContext turnContext)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        return turnContext.TurnState.Get<IUserTokenProvider>() ?? turnContext.Adapter as IUserTokenProvider ?? throw new InvalidOperationException(
            $"Customers cannot sign in here: {turnContext.Adapter.GetType().Name} keeps no tokens, and the turn carries no {nameof(IUserTokenProvider)}.");
    }

    /// <summary>The token; null when there is none.</summary>
    public static Task<TokenResponse?> ReadAsync(ITurnContext turnContext, string connectionName, CancellationToken cancellationToken) =>
        turnContext.Activity switch
        {
            { Type: ActivityTypes.Event } => Task.FromResult(OfEvent(turnContext.Activity, connectionName)),
            { Type: ActivityTypes.Message, Text: { } text } => OfCodeAsync(turnContext, connectionName, SixDigits().Match(text).Value, cancellationToken),
            { Name: SignInConstants.VerifyStateOperationName } => OfVerifiedStateAsync(turnContext, connectionName, cancellationToken),
            { Name: SignInConstants.TokenExchangeOperationName } => OfExchangeAsync(turnContext, connectionName, cancellationToken),
            _ => Task.FromResult<TokenResponse?>(null),
        };

    [GeneratedRegex(@"(?<!\d)\d{6}(?!\d)", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex SixDigits();

    private static TokenResponse? OfEvent(Activity activity, string connectionName) =>
        ValueOf<TokenResponse>(activity) is { Token.Length: > 0 } token
        && (token.ConnectionName is null || string.Equals(token.ConnectionName, connectionName, StringComparison.OrdinalIgnoreCase))
            ? token
            : null;

    private static async Task<TokenResponse?> OfCodeAsync(
        ITurnContext turnContext, string connectionName, string code, CancellationToken cancellationToken) =>
        code.Length == 0 ? null : await TokensOf(turnContext).GetUserTokenAsync(turnContext, connectionName, code, cancellationToken);

    private static async Task<TokenResponse?> OfVerifiedStateAsync(
        ITurnContext turnContext, string connectionName, CancellationToken cancellationToken)
    {
        var code = ValueOf<VerifiedState>(turnContext.Activity)?.State ?? string.Empty;
        var token = await OfCodeAsync(turnContext, connectionName, code, cancellationToken);
        await AnswerAsync(turnContext, token is null ? HttpStatusCode.NotFound : HttpStatusCode.OK, body: null, cancellationToken);
        return token;
    }

    private static async Task<TokenResponse?> OfExchangeAsync(
        ITurnContext turnContext, string connectionName, CancellationToken cancellationToken)
    {
        var request = ValueOf<TokenExchangeInvokeRequest>(turnContext.Activity);
        if (request is not { Token.Length: > 0 })
        {
            return await RefusedAsync(HttpStatusCode.BadRequest, "The value must be a token exchange request with a token.");
        }

        if (!string.Equals(request.ConnectionName, connectionName, StringComparison.OrdinalIgnoreCase))
        {
            return await RefusedAsync(HttpStatusCode.BadRequest, "The request is for another connection than the one that is asked for.");
        }

        var token = await ExchangedAsync(turnContext, connectionName, request.Token, cancellationToken);
        if (token is not { Token.Length: > 0 })
        {
            return await RefusedAsync(HttpStatusCode.PreconditionFailed, "The token cannot be exchanged. Go on with the regular sign-in.");
        }

        await AnswerAsync(turnContext, HttpStatusCode.OK, new TokenExchangeInvokeResponse(request.Id, connectionName), cancellationToken);
        return token;

        async Task<TokenResponse?> RefusedAsync(HttpStatusCode status, string why)
        {
            await AnswerAsync(turnContext, status, new TokenExchangeInvokeResponse(request?.Id, connectionName, why), cancellationToken);
            return null;
        }
    }

    private static async Task<TokenResponse?> ExchangedAsync(
        ITurnContext turnContext, string connectionName, string token, CancellationToken cancellationToken)
    {
        try
        {
            var request = new TokenExchangeRequest { Token = token };
            return await TokensOf(turnContext).ExchangeTokenAsync(
                turnContext, connectionName, turnContext.Activity.From?.Id ?? string.Empty, request, cancellationToken);
        }
        catch (Exception) when (!cancellationToken.IsCancellationRequested)
        {
            // Whatever went wrong, the customer can still sign in by hand.
            return null;
        }
    }

    private static Task<ResourceResponse> AnswerAsync(
        ITurnContext turnContext, HttpStatusCode status, object? body, CancellationToken cancellationToken) =>
        turnContext.SendActivityAsync(
            new Activity(ActivityTypesEx.InvokeResponse) { Value = new InvokeResponse { Status = (int)status, Body = body } }, cancellationToken);

    private static T? ValueOf<T>(Activity activity)
        where T : class
    {
        try
        {
            return SchemaJson.Convert<T>(activity.Value);
        }
        catch (SchemaFormatException)
        {
            return null;
        }
    }

    private sealed class VerifiedState
    {
        public string? State { get; set; }
    }
}
