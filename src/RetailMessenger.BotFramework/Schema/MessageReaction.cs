namespace RetailMessenger.BotFramework.Schema;

/// <summary>A reaction to a message.</summary>
public class MessageReaction : SchemaObject
{
    /// <summary>Starts empty, to be filled by an initializer or from JSON.</summary>
    public MessageReaction()
    {
    }

    /// <summary>Takes the members in the order of the Bot Framework SDK; what is left out stays null.</summary>
    public MessageReaction(string? type = null)
    {
        Type = type;
    }

    /// <summary>One of <see cref="MessageReactionTypes"/> or what the channel defines.</summary>
    public string? Type { get; set; }
}
