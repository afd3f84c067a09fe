using RetailMessenger.BotFramework.Turns;

namespace RetailMessenger.BotFramework.State;

/// <summary>Reads and writes one property of the state of a turn. Nothing is stored before the state's changes are saved.</summary>
public interface IStatePropertyAccessor<T> : IStatePropertyInfo
{
    /// <summary>
    /// The value, loading the state if need be. Where there is none, that of <paramref name="defaultValueFactory"/>, which becomes the
    /// value; without a factory <c>default</c> - null for classes.
    /// </summary>
    /// <exception cref="StateTypeException">What is stored is not, and cannot be converted to, a <typeparamref name="T"/>.</exception>
    Task<T> GetAsync(ITurnContext turnContext, Func<T>? defaultValueFactory = null, CancellationToken cancellationToken = default);

    /// <summary>Sets the value, loading the state if need be.</summary>
    Task SetAsync(ITurnContext turnContext, T value, CancellationToken cancellationToken = default);

    /// <summary>Removes the value, loading the state if need be.</summary>
    Task DeleteAsync(ITurnContext turnContext, CancellationToken cancellationToken = default);
}
