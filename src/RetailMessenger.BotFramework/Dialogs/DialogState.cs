using System.Text.Json.Serialization;

namespace RetailMessenger.BotFramework.Dialogs;

/// <summary>The dialogs of a conversation: what is stored of them between turns.</summary>
public class DialogState
{
    /// <summary>Makes an empty stack.</summary>
    [JsonConstructor]
    public DialogState()
        : this(null)
    {
    }

    /// <summary>Takes over a stack; the list is used, not copied.</summary>
    public DialogState(List<DialogInstance>? stack) => DialogStack = stack ?? [];

    /// <summary>The dialogs that have begun, the active one first.</summary>
    public List<DialogInstance> DialogStack { get; set; }
}
