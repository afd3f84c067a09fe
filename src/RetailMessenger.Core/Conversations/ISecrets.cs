namespace RetailMessenger.Core.Conversations;

/// <summary>Keys that the shop makes for itself and that outlive a restart, such as the one that signs tokens.</summary>
public interface ISecrets
{
    /// <summary>The secret of that name; when there is none, the given one is kept. All callers ever get the same value.</summary>
    Task<byte[]> GetOrAddAsync(string name, byte[] candidate, CancellationToken cancellationToken);

    /// <summary>The secrets whose names begin so, in the order of their names.</summary>
    Task<IReadOnlyList<byte[]>> FindAsync(string prefix, CancellationToken cancellationToken);
}
