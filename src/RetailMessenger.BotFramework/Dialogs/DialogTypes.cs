using System.Collections.Concurrent;
using RetailMessenger.BotFramework.State;

namespace RetailMessenger.BotFramework.Dialogs;

/// <summary>Lets dialogs keep objects of their own classes in their state.</summary>
internal static class DialogTypes
{
    // Bots in the SDK's style may make all their dialogs anew for every turn.
    private static readonly ConcurrentDictionary<Type, byte> Allowed = new();

    /// <summary>Allows what the assembly defines in which a dialog, a step or a validator is written.</summary>
    public static void AllowAssemblyOf(Type? type)
    {
        if (type is not null && Allowed.TryAdd(type, 0))
        {
            StateTypes.AllowAssemblyOf(type);
        }
    }
}
