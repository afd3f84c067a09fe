using System.Text.Json;
using System.Text.Json.Nodes;

namespace RetailMessenger.BotFramework.State.Json;

/// <summary>The types of .NET that a tag may name, and their short names.</summary>
internal static class TypeAliases
{
    public static readonly Dictionary<Type, string> ByType = new()
    {
        [typeof(object)] = "object",
        [typeof(string)] = "string",
        [typeof(bool)] = "bool",
        [typeof(char)] = "char",
        [typeof(byte)] = "byte",
        [typeof(sbyte)] = "sbyte",
        [typeof(short)] = "short",
        [typeof(ushort)] = "ushort",
        [typeof(int)] = "int",
        [typeof(uint)] = "uint",
        [typeof(long)] = "long",
        [typeof(ulong)] = "ulong",
        [typeof(float)] = "float",
        [typeof(double)] = "double",
        [typeof(decimal)] = "decimal",
        [typeof(DateTime)] = "DateTime",
        [typeof(DateTimeOffset)] = "DateTimeOffset",
        [typeof(DateOnly)] = "DateOnly",
        [typeof(TimeOnly)] = "TimeOnly",
        [typeof(TimeSpan)] = "TimeSpan",
        [typeof(Guid)] = "Guid",
        [typeof(Uri)] = "Uri",
        [typeof(Version)] = "Version",
        [typeof(JsonElement)] = "json",
        [typeof(JsonObject)] = "JsonObject",
        [typeof(JsonArray)] = "JsonArray",
        [typeof(Nullable<>)] = "Nullable",
        [typeof(KeyValuePair<,>)] = "KeyValuePair",
        [typeof(List<>)] = "List",
        [typeof(HashSet<>)] = "HashSet",
        [typeof(SortedSet<>)] = "SortedSet",
        [typeof(LinkedList<>)] = "LinkedList",
        [typeof(Queue<>)] = "Queue",
        [typeof(Stack<>)] = "Stack",
        [typeof(Dictionary<,>)] = "Dictionary",
        [typeof(SortedDictionary<,>)] = "SortedDictionary",
        [typeof(IList<>)] = "IList",
        [typeof(IDictionary<,>)] = "IDictionary",
        [typeof(IEnumerable<>)] = "IEnumerable",
        [typeof(ValueTuple<,>)] = "ValueTuple2",
        [typeof(ValueTuple<,,>)] = "ValueTuple3",
    };

    public static readonly Dictionary<string, Type> ByName = ByType.ToDictionary(pair => pair.Value, pair => pair.Key, StringComparer.Ordinal);
}
