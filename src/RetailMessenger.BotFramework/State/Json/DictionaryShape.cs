namespace RetailMessenger.BotFramework.State.Json;

/// <summary>Takes dictionaries of one key and one value type apart and puts them together.</summary>
internal abstract class DictionaryShape
{
    /// <summary>The shape of dictionaries of this type; null for those that do not say what is in them.</summary>
    public static DictionaryShape? Of(Type type)
        => (Interfaces.Of(type, typeof(IDictionary<,>)) ?? Interfaces.Of(type, typeof(IReadOnlyDictionary<,>)))
            is { GenericTypeArguments: [var key, var value] }
            ? (DictionaryShape)Activator.CreateInstance(typeof(DictionaryShape<,>).MakeGenericType(key, value))!
            : null;

    /// <summary>The type of the values.</summary>
    public abstract Type Element { get; }

    /// <summary>What a place of this type gets when nothing more exact is said.</summary>
    public abstract Type Standard(Type slot);

    public abstract bool CanBuild(Type type);

    public abstract object New(Type type);

    public abstract void Set(object dictionary, string key, object? value);

    public abstract IEnumerable<(string Key, object? Value)> Pairs(object dictionary);
}
