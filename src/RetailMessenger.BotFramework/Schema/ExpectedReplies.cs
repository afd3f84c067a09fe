namespace RetailMessenger.BotFramework.Schema;

/// <summary>All answers of one turn, for a caller who asked for <see cref="DeliveryModes.ExpectReplies"/>.</summary>
public class ExpectedReplies : SchemaObject
{
    /// <summary>Starts empty, to be filled by an initializer or from JSON.</summary>
    public ExpectedReplies()
    {
    }

    /// <summary>Takes the members in the order of the Bot Framework SDK; what is left out stays null.</summary>
    public ExpectedReplies(IList<Activity>? activities = null)
    {
        Activities = activities;
    }

    /// <summary>In the order in which they were sent.</summary>
    public IList<Activity>? Activities { get; set; }
}
