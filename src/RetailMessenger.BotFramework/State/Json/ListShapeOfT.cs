namespace RetailMessenger.BotFramework.State.Json;

internal sealed class ListShape<T> : ListShape
{
    public override Type Element => typeof(T);

    public override Type Standard(Type slot)
    {
        if (!slot.IsInterface && !slot.IsAbstract) return slot;
        return slot.IsAssignableFrom(typeof(List<T>)) ? typeof(List<T>) : slot.IsAssignableFrom(typeof(HashSet<T>)) ? typeof(HashSet<T>) : slot;
    }

    public override bool CanBuild(Type type)
        => type.IsArray
            ? type.IsSZArray
            : type == typeof(Queue<T>) || type == typeof(Stack<T>) || type != Standard(type)
              || (typeof(ICollection<T>).IsAssignableFrom(type) && Interfaces.IsConstructible(type));

    public override object Build(Type type, List<object?> items)
    {
        var concrete = Standard(type);
        if (concrete == typeof(List<T>)) return Filled(new List<T>(items.Count), items);
        if (concrete.IsArray) return Values(items).ToArray();
        if (concrete == typeof(Queue<T>)) return new Queue<T>(Values(items));

        // A stack is walked from its top.
        if (concrete == typeof(Stack<T>)) return new Stack<T>(Values(items).Reverse());
        return Filled((ICollection<T>)Activator.CreateInstance(concrete)!, items);
    }

    public override void Fill(object collection, List<object?> items) => Filled((ICollection<T>)collection, items);

    private static ICollection<T> Filled(ICollection<T> collection, List<object?> items)
    {
        foreach (var item in items) collection.Add((T)item!);
        return collection;
    }

    private static IEnumerable<T> Values(List<object?> items) => items.Select(item => (T)item!);
}
