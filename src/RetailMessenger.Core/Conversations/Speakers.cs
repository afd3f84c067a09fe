using RetailMessenger.BotFramework.Schema;

namespace RetailMessenger.Core.Conversations;

/// <summary>Who speaks for the shop. A person does when the sender's id says so; networks allow people more than bots.</summary>
public static class Speakers
{
    private const string StaffPrefix = "staff:";

    /// <summary>The account of somebody of the shop.</summary>
    /// <param name="id">Who; unique among staff.</param>
    /// <param name="name">How customers are told who writes; null for nobody by name.</param>
    public static ChannelAccount Staff(string id, string? name) => new() { Id = StaffPrefix + id, Name = name, Role = RoleTypes.Bot };

    /// <summary>Whether a person of the shop wrote it.</summary>
    public static bool IsByStaff(this Activity activity)
    {
        ArgumentNullException.ThrowIfNull(activity);
        return activity.From?.Id?.StartsWith(StaffPrefix, StringComparison.Ordinal) == true;
    }
}
