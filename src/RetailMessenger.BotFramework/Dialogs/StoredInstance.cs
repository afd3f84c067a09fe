namespace RetailMessenger.BotFramework.Dialogs;

/// <summary>Reads what a dialog has stored of itself, perhaps as another version of it.</summary>
internal static class StoredInstance
{
    /// <summary>The id of what stands for dialogs that could not be read: no set has one of that id.</summary>
    public const string Unreadable = "(unreadable)";

    /// <exception cref="DialogChangedException">There is nothing under that key, or something else.</exception>
    public static T Get<T>(this DialogInstance instance, string key) =>
        instance.State.TryGetValue(key, out var stored) && stored is T value ? value : throw DialogChangedException.StateIsUnreadable(instance.Id);

    /// <summary>Whether it began as a waterfall or as a prompt, which have nothing inside to go on with.</summary>
    public static bool IsNoComponent(this DialogInstance instance) =>
        instance.State.ContainsKey(WaterfallDialog.PersistedStepIndex) || instance.State.ContainsKey(PromptMemory.PersistedState);
}
