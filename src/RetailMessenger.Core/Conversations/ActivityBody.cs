using RetailMessenger.BotFramework.Schema;

namespace RetailMessenger.Core.Conversations;

/// <summary>The form in which the log keeps an activity: its JSON without the members that the entry holds itself.</summary>
public static class ActivityBody
{
    /// <summary>Writes an activity for the log. The activity is as before when this returns; it must not be in use elsewhere meanwhile.</summary>
    public static string Of(Activity activity)
    {
        var (id, timestamp) = (activity.Id, activity.Timestamp);
        (activity.Id, activity.Timestamp) = (null!, null);
        try
        {
            return SchemaJson.Write(activity);
        }
        finally
        {
            (activity.Id, activity.Timestamp) = (id, timestamp);
        }
    }
}
