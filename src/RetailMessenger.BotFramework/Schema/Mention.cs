namespace RetailMessenger.BotFramework.Schema;

/// <summary>Somebody is mentioned in the text of a message.</summary>
public class Mention : Entity
{
    /// <summary>Starts empty, to be filled by an initializer or from JSON.</summary>
    public Mention()
    {
        Type = EntityTypes.Mention;
    }

    /// <summary>Takes the members in the order of the Bot Framework SDK; what is left out stays null.</summary>
    public Mention(ChannelAccount? mentioned = null, string? text = null, string? type = null)
    {
        Mentioned = mentioned;
        Text = text;
        Type = type ?? EntityTypes.Mention;
    }

    /// <summary>Who.</summary>
    public ChannelAccount? Mentioned { get; set; }

    /// <summary>The words of the text that stand for them.</summary>
    public string? Text { get; set; }
}
