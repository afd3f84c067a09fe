using System.Text.Json;
using RetailMessenger.Core.Assistant.Errands;
using RetailMessenger.Core.Customers.Identity;
using RetailMessenger.Core.Retail;
using RetailMessenger.Core.Retail.Records;

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

    /// <summary>What is to be done after the turn that decided it, in order.</summary>
    public List<Errand> Errands { get; set; } = [];

    /// <summary>The code that the customer is asked for; null when for none.</summary>
    public Challenge? Challenge { get; set; }

    /// <summary>What would undo the last thing that was done in the shop, as JSON; null when nothing would.</summary>
    public string? Undo { get; set; }

    /// <summary>The number of the order that was spoken of last; null when of none.</summary>
    public string? LastOrder { get; set; }

    /// <summary>What the customer asked for beside what is being done: the dialogs to begin afterwards, in order.</summary>
    public List<Wish> Wishes { get; set; } = [];

    /// <summary>What would undo the last thing that was done in the shop; null when nothing would.</summary>
    public ShopOperation? ReadUndo() => Undo is null ? null : JsonSerializer.Deserialize(Undo, RetailJson.Default.ShopOperation);
}
