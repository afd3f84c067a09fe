namespace RetailMessenger.Channels.WebChat.Tokens;

/// <summary>
/// The stream tokens that have opened a socket, until they expire: each opens one only, because it stands in an address, and addresses end up in
/// the logs of proxies. Each node knows those that were used on it.
/// </summary>
internal sealed class SpentTokens(TimeProvider time)
{
    private readonly Lock _lock = new();
    private readonly HashSet<string> _ids = new(StringComparer.Ordinal);
    private readonly Queue<TokenClaims> _byAge = new();

    /// <summary>Uses a token up; false when it was before.</summary>
    public bool Spend(TokenClaims token)
    {
        var now = time.GetUtcNow().ToUnixTimeSeconds();
        lock (_lock)
        {
            while (_byAge.TryPeek(out var oldest) && oldest.Expires <= now)
                _ids.Remove(_byAge.Dequeue().Id!);
            if (token.Id is null || token.Expires <= now || !_ids.Add(token.Id))
                return false;
            _byAge.Enqueue(token);
            return true;
        }
    }
}
