namespace RetailMessenger.Core.Assistant;

/// <summary>What the assistant remembers of one conversation besides its open dialogs. Kept in the conversation's state.</summary>
public sealed class ConversationMemory
{
    /// <summary>Whether the customer was told here to whom they are talking.</summary>
    public bool Greeted { get; set; }

    /// <summary>How many messages in a row were not understood.</summary>
    public int Misunderstood { get; set; }

    /// <summary>Whether the menu was shown last, in the middle of a dialog: the next message may pick from it.</summary>
    public bool MenuShown { get; set; }
}
