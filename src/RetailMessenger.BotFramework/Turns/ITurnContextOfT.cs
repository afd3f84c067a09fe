using RetailMessenger.BotFramework.Schema;

namespace RetailMessenger.BotFramework.Turns;

/// <summary>A turn whose activity is seen as one of its types.</summary>
public interface ITurnContext<T> : ITurnContext
    where T : IActivity
{
    /// <summary>What came in, as <typeparamref name="T"/>.</summary>
    new T Activity { get; }
}
