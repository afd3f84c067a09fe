using System.Globalization;

namespace RetailMessenger.BotFramework.State.Json;

internal sealed class DictionaryShape<TKey, TValue> : DictionaryShape
    where TKey : notnull
{
    public override Type Element => typeof(TValue);

    public override Type Standard(Type slot)
        => (slot.IsInterface || slot.IsAbstract) && slot.IsAssignableFrom(typeof(Dictionary<TKey, TValue>)) ? typeof(Dictionary<TKey, TValue>) : slot;

    public override bool CanBuild(Type type)
        => type != Standard(type) || (typeof(IDictionary<TKey, TValue>).IsAssignableFrom(type) && Interfaces.IsConstructible(type));

    public override object New(Type type)
    {
        var concrete = Standard(type);
        return concrete == typeof(Dictionary<TKey, TValue>) ? new Dictionary<TKey, TValue>() : Activator.CreateInstance(concrete)!;
    }

    public override void Set(object dictionary, string key, object? value)
        => ((IDictionary<TKey, TValue>)dictionary)[key is TKey text ? text : KeyOf(key)] = (TValue)value!;

    public override IEnumerable<(string Key, object? Value)> Pairs(object dictionary)
    {
        foreach (var (key, value) in (IEnumerable<KeyValuePair<TKey, TValue>>)dictionary) yield return (NameOf(key), value);
    }

    private static TKey KeyOf(string name)
    {
        if (typeof(TKey).IsEnum) return (TKey)Enum.Parse(typeof(TKey), name);
        return typeof(TKey) == typeof(Guid)
            ? (TKey)(object)Guid.Parse(name)
            : (TKey)Convert.ChangeType(name, typeof(TKey), CultureInfo.InvariantCulture);
    }

    private static string NameOf(TKey key) => key switch
    {
        string text => text,
        Enum or Guid => key.ToString()!,
        IConvertible convertible => convertible.ToString(CultureInfo.InvariantCulture),
        _ => throw new StateTypeException($"State may not hold a dictionary whose keys are of type {typeof(TKey)}."),
    };
}
