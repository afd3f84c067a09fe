namespace RetailMessenger.BotFramework.Schema;

/// <summary>What was said in a conversation.</summary>
public class Transcript : SchemaObject
{
    /// <summary>Starts empty, to be filled by an initializer or from JSON.</summary>
    public Transcript()
    {
    }

    /// <summary>Takes the members in the order of the Bot Framework SDK; what is left out stays null.</summary>
    public Transcript(IList<Activity>? activities = null)
    {
        Activities = activities;
    }

    /// <summary>In the order in which they happened.</summary>
    public IList<Activity>? Activities { get; set; }
}
