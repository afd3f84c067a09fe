namespace RetailMessenger.BotFramework.Dialogs;

/// <summary>Something that the dialogs on the stack may want to react to.</summary>
public class DialogEvent
{
    /// <summary>Whether the parents are asked when the dialog does not handle the event.</summary>
    public bool Bubble { get; set; }

    /// <summary>One of <see cref="DialogEvents"/>, or a name of the bot's own.</summary>
    public string Name { get; set; } = string.Empty;

#nullable disable annotations // as Result of DialogTurnResult
    /// <summary>What belongs to the event; may be null.</summary>
    public object Value { get; set; }
}
