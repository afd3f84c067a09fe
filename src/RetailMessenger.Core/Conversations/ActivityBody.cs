using System.Text.Json;
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

    /// <summary>
    /// Reads an activity of the log. Another version of the shop may have written it: a member that is something else to this one is left out, and the
    /// rest is as it was said.
    /// </summary>
    /// <exception cref="SchemaFormatException">It is no JSON object.</exception>
    public static Activity Read(string body)
    {
        try
        {
            return SchemaJson.Read<Activity>(body);
        }
        catch (SchemaFormatException)
        {
            return ReadWhatFits(SchemaJson.Read<Dictionary<string, JsonElement>>(body));
        }
    }

    private static Activity ReadWhatFits(Dictionary<string, JsonElement> members)
    {
        var fitting = members.Where(member => Fits(new Dictionary<string, JsonElement>(StringComparer.Ordinal) { [member.Key] = member.Value }));
        return SchemaJson.Read<Activity>(SchemaJson.Write(fitting.ToDictionary(StringComparer.Ordinal)));
    }

    private static bool Fits(Dictionary<string, JsonElement> member)
    {
        try
        {
            _ = SchemaJson.Read<Activity>(SchemaJson.Write(member));
            return true;
        }
        catch (SchemaFormatException)
        {
            return false;
        }
    }
}
