namespace RetailMessenger.BotFramework.State;

/// <summary>A property of some state.</summary>
public interface IStatePropertyInfo
{
    /// <summary>Unique within its state.</summary>
    string Name { get; }
}
