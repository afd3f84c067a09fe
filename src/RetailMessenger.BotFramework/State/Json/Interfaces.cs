namespace RetailMessenger.BotFramework.State.Json;

internal static class Interfaces
{
    /// <summary>The type itself or the interface of it that was made of this generic definition.</summary>
    public static Type? Of(Type type, Type definition)
        => IsMadeOf(type, definition) ? type : Array.Find(type.GetInterfaces(), candidate => IsMadeOf(candidate, definition));

    public static bool IsConstructible(Type type)
        => type is { IsAbstract: false, IsInterface: false } && (type.IsValueType || type.GetConstructor(Type.EmptyTypes) is not null);

    private static bool IsMadeOf(Type type, Type definition) => type.IsGenericType && type.GetGenericTypeDefinition() == definition;
}
