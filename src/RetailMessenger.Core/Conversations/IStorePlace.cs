namespace RetailMessenger.Core.Conversations;

/// <summary>Where everything is kept.</summary>
public interface IStorePlace
{
    /// <summary>The place in words, such as a file's path; holds no secret.</summary>
    string Description { get; }

    /// <summary>Writes a trifle durably, to see that something can be stored.</summary>
    /// <exception cref="StoreFailedException">Nothing can be stored.</exception>
    Task ProbeAsync(CancellationToken cancellationToken);
}
