namespace RetailMessenger.BotFramework.State.Json;

/// <summary>Names of members and keys beside <c>$type</c>: those that begin with a dollar get one more.</summary>
internal static class StateNames
{
    public static string Escaped(string name) => name is ['$', ..] ? "$" + name : name;

    public static string Unescaped(string name) => name is ['$', '$', ..] ? name[1..] : name;
}
