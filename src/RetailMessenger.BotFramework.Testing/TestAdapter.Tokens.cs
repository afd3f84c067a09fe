using RetailMessenger.BotFramework.Schema;
using RetailMessenger.BotFramework.Turns;

namespace RetailMessenger.BotFramework.Testing;

/// <content>The user's OAuth tokens.</content>
public partial class TestAdapter
{
    private readonly Dictionary<(string Connection, string Channel, string User), string> _tokens = [];
    private readonly Dictionary<(string Connection, string Channel, string User), (string Code, string Token)> _codes = [];
    private readonly Dictionary<(string Connection, string Channel, string User, string Item), string?> _exchanges = [];

    /// <summary>Signs a user in; with a code only once the bot passes that code on.</summary>
    public void AddUserToken(string connectionName, string channelId, string userId, string token, string? magicCode = null)
    {
        if (magicCode is null) _tokens[(connectionName, channelId, userId)] = token;
        else _codes[(connectionName, channelId, userId)] = (magicCode, token);
    }

    /// <summary>What a token or resource of a user can be exchanged for.</summary>
    public void AddExchangeableToken(string connectionName, string channelId, string userId, string exchangableItem, string token)
        => _exchanges[(connectionName, channelId, userId, exchangableItem)] = token;

    /// <summary>Makes the exchange of this token or resource throw.</summary>
    public void ThrowOnExchangeRequest(string connectionName, string channelId, string userId, string exchangableItem)
        => _exchanges[(connectionName, channelId, userId, exchangableItem)] = null;

    /// <inheritdoc/>
    public virtual Task<TokenResponse?> GetUserTokenAsync(
        ITurnContext turnContext, string connectionName, string? magicCode, CancellationToken cancellationToken = default)
    {
        var key = KeyOf(turnContext, connectionName, userId: null);
        if (magicCode is not null && _codes.TryGetValue(key, out var proof) && proof.Code == magicCode)
        {
            _codes.Remove(key);
            _tokens[key] = proof.Token;
        }

        return Task.FromResult(_tokens.TryGetValue(key, out var token) ? ResponseOf(key, token) : null);
    }

    /// <inheritdoc/>
    public virtual Task<string> GetOauthSignInLinkAsync(
        ITurnContext turnContext, string connectionName, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        return Task.FromResult($"https://fake.com/oauthsignin/{connectionName}/{turnContext.Activity.ChannelId}");
    }

    /// <inheritdoc/>
    public virtual Task SignOutUserAsync(
        ITurnContext turnContext, string? connectionName = null, string? userId = null, CancellationToken cancellationToken = default)
    {
        var signedIn = TokensOf(turnContext, userId);
        foreach (var key in signedIn.Where(key => connectionName is null || key.Connection == connectionName)) _tokens.Remove(key);
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public virtual Task<TokenStatus[]> GetTokenStatusAsync(
        ITurnContext turnContext, string userId, string? includeFilter = null, CancellationToken cancellationToken = default)
    {
        var wanted = includeFilter?.Split(',', StringSplitOptions.TrimEntries);
        return Task.FromResult(TokensOf(turnContext, userId)
            .Where(key => wanted is null || wanted.Contains(key.Connection, StringComparer.Ordinal))
            .Select(key => new TokenStatus(key.Channel, key.Connection, hasToken: true, serviceProviderDisplayName: key.Connection))
            .ToArray());
    }

    /// <inheritdoc/>
    /// <exception cref="InvalidOperationException"><see cref="ThrowOnExchangeRequest"/> asked for it.</exception>
    public virtual Task<TokenResponse?> ExchangeTokenAsync(
        ITurnContext turnContext,
        string connectionName,
        string userId,
        TokenExchangeRequest exchangeRequest,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(exchangeRequest);
        var key = KeyOf(turnContext, connectionName, userId);
        var item = exchangeRequest.Token ?? exchangeRequest.Uri ?? string.Empty;
        if (!_exchanges.TryGetValue((key.Connection, key.Channel, key.User, item), out var token)) return Task.FromResult<TokenResponse?>(null);
        if (token is null) throw new InvalidOperationException("The token exchange fails, as the test asked.");
        return Task.FromResult<TokenResponse?>(ResponseOf(key, token));
    }

    private static (string Connection, string Channel, string User) KeyOf(ITurnContext turnContext, string connectionName, string? userId)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        return (connectionName, turnContext.Activity.ChannelId ?? string.Empty, userId ?? turnContext.Activity.From?.Id ?? string.Empty);
    }

    private static TokenResponse ResponseOf((string Connection, string Channel, string User) key, string token)
        => new(key.Channel, key.Connection, token);

    private List<(string Connection, string Channel, string User)> TokensOf(ITurnContext turnContext, string? userId)
    {
        var (_, channel, user) = KeyOf(turnContext, string.Empty, userId);
        return [.. _tokens.Keys.Where(key => key.Channel == channel && key.User == user)];
    }
}
