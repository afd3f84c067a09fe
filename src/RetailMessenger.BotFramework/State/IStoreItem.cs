namespace RetailMessenger.BotFramework.State;

/// <summary>An object that knows which stored version it was read from.</summary>
public interface IStoreItem
{
    /// <summary>Given by the storage on reading; null for what was not stored yet. <c>*</c> overwrites whatever is stored.</summary>
    string? ETag { get; set; }
}
