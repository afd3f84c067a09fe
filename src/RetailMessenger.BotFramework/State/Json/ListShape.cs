using System.Collections;

namespace RetailMessenger.BotFramework.State.Json;

/// <summary>Puts collections of one element type together.</summary>
internal abstract class ListShape
{
    /// <summary>The shape of collections of this type.</summary>
    public static ListShape Of(Type type)
        => (ListShape)Activator.CreateInstance(typeof(ListShape<>).MakeGenericType(ElementOf(type)))!;

    /// <summary>The type of the elements.</summary>
    public abstract Type Element { get; }

    /// <summary>What a place of this type gets when nothing more exact is said.</summary>
    public abstract Type Standard(Type slot);

    public abstract bool CanBuild(Type type);

    public abstract object Build(Type type, List<object?> items);

    /// <summary>Adds to a collection that is there already.</summary>
    public abstract void Fill(object collection, List<object?> items);

    public static Type ElementOf(Type type)
        => type.IsArray ? type.GetElementType()! : Interfaces.Of(type, typeof(IEnumerable<>))?.GenericTypeArguments[0] ?? typeof(object);

    /// <summary>Whether elements can be added to an object of this type that is there already.</summary>
    public static bool CanFill(Type type) => !type.IsArray && Interfaces.Of(type, typeof(ICollection<>)) is not null;

    /// <summary>The result of a query and the like, which only its elements tell from a list.</summary>
    public static bool IsQuery(Type type) => typeof(IEnumerable).IsAssignableFrom(type) && !type.IsArray && !CanFill(type);
}
