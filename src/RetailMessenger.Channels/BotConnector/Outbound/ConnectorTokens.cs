using System.Collections.Concurrent;

namespace RetailMessenger.Channels.BotConnector.Outbound;

/// <summary>The bot's access tokens, kept until shortly before they expire.</summary>
internal sealed class ConnectorTokens(LoginServer login, ConnectorCloud cloud, TimeProvider time)
{
    private readonly ConcurrentDictionary<string, TokenSlot> _slots = new(StringComparer.Ordinal);

    /// <param name="audience">Whom it is for: another bot's application id; null for the channels.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <exception cref="AccessTokenException">There is none.</exception>
    public ValueTask<AccessToken> GetAsync(string? audience, CancellationToken cancellationToken) =>
        SlotOf(audience ?? cloud.Audience).GetAsync(cancellationToken);

    /// <summary>Forgets a token that a service did not accept, so that the next one is fetched.</summary>
    public void Drop(AccessToken token) => SlotOf(token.Audience).Drop(token);

    private TokenSlot SlotOf(string audience) => _slots.GetOrAdd(audience, static (key, self) => self.NewSlot(key), this);

    private TokenSlot NewSlot(string audience) => new(audience, login, time);
}
