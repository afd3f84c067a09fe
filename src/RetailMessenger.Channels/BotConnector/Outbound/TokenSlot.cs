namespace RetailMessenger.Channels.BotConnector.Outbound;

/// <summary>The access token for one audience. Whoever asks while it is fetched waits for the same one.</summary>
internal sealed class TokenSlot(string audience, LoginServer login, TimeProvider time)
{
    // A call that begins now may be looked at a while later, by a clock that is ahead.
    private static readonly TimeSpan Early = TimeSpan.FromMinutes(5);

    private readonly Lock _lock = new();
    private AccessToken? _token;
    private Task<AccessToken>? _fetching;

    /// <exception cref="AccessTokenException">There is none.</exception>
    public async ValueTask<AccessToken> GetAsync(CancellationToken cancellationToken)
    {
        Task<AccessToken> fetching;
        lock (_lock)
        {
            if (_token is { } token && IsGood(token, Early))
                return token;
            if (_fetching is not { IsCompleted: false })
                _fetching = FetchAsync();
            fetching = _fetching;
        }

        return await fetching.WaitAsync(cancellationToken);
    }

    /// <summary>Forgets a token that was refused. A newer one stays.</summary>
    public void Drop(AccessToken token)
    {
        lock (_lock)
        {
            if (ReferenceEquals(_token, token))
                _token = null;
        }
    }

    private async Task<AccessToken> FetchAsync()
    {
        // Nothing of it runs within the lock, and no caller who gives up ends it for the others.
        await Task.CompletedTask.ConfigureAwait(ConfigureAwaitOptions.ForceYielding);
        try
        {
            var fresh = await login.GetTokenAsync(audience);
            lock (_lock)
                return _token = fresh;
        }
        catch (AccessTokenException exception) when (!exception.NeedsShop && _token is { } old && IsGood(old, TimeSpan.Zero))
        {
            // It was fetched early for this: the old one lasts a few minutes more.
            return old;
        }
    }

    private bool IsGood(AccessToken token, TimeSpan early) => token.Expires - early > time.GetUtcNow();
}
