using RetailMessenger.BotFramework.Schema;

namespace RetailMessenger.BotFramework.Turns;

/// <summary>An adapter that keeps users' OAuth tokens.</summary>
public interface IUserTokenProvider
{
    /// <summary>The token of the turn's user, or null. A code that the user was shown proves that they are who signed in.</summary>
    Task<TokenResponse?> GetUserTokenAsync(
        ITurnContext turnContext, string connectionName, string? magicCode, CancellationToken cancellationToken = default);

    /// <summary>The sign-in page for the turn's user.</summary>
    Task<string> GetOauthSignInLinkAsync(ITurnContext turnContext, string connectionName, CancellationToken cancellationToken = default);

    /// <summary>How the turn's user can sign in: by the page and, where the provider knows one, a way without asking.</summary>
    async Task<SignInResource> GetSignInResourceAsync(
        ITurnContext turnContext, string connectionName, CancellationToken cancellationToken = default) =>
        new(await GetOauthSignInLinkAsync(turnContext, connectionName, cancellationToken));

    /// <summary>Forgets the tokens of a user, of all connections unless one is named; of the turn's user unless another is named.</summary>
    Task SignOutUserAsync(
        ITurnContext turnContext, string? connectionName = null, string? userId = null, CancellationToken cancellationToken = default);

    /// <summary>To which connections a user is signed in; the filter lists connections, separated by commas.</summary>
    Task<TokenStatus[]> GetTokenStatusAsync(
        ITurnContext turnContext, string userId, string? includeFilter = null, CancellationToken cancellationToken = default);

    /// <summary>Exchanges a token or a resource of a user for a token of this bot; null when that is not possible.</summary>
    Task<TokenResponse?> ExchangeTokenAsync(
        ITurnContext turnContext,
        string connectionName,
        string userId,
        TokenExchangeRequest exchangeRequest,
        CancellationToken cancellationToken = default);
}
