namespace RetailMessenger.BotFramework.State;

/// <summary>Makes accessors.</summary>
public interface IPropertyManager
{
    /// <summary>An accessor of the property with this name.</summary>
    IStatePropertyAccessor<T> CreateProperty<T>(string name);
}
