namespace RetailMessenger.BotFramework.State;

/// <summary>
/// All properties of one <see cref="BotState"/> of one conversation or user, as they go into and come out of an <see cref="IStorage"/>: a
/// JSON object as <see cref="StateJson"/> writes it. A storage that knows the new ETag after writing sets it here.
/// </summary>
public sealed class StateBag(string json, string? eTag = null) : IStoreItem
{
    /// <summary>The properties by name.</summary>
    public string Json { get; } = json;

    /// <inheritdoc/>
    public string? ETag { get; set; } = eTag;
}
