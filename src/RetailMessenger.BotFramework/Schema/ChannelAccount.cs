namespace RetailMessenger.BotFramework.Schema;

/// <summary>A person or a bot as one channel knows it. The id means something on that channel only.</summary>
public class ChannelAccount : SchemaObject
{
    /// <summary>Starts empty, to be filled by an initializer or from JSON.</summary>
    public ChannelAccount()
    {
    }

    /// <summary>Takes the members in the order of the Bot Framework SDK; what is left out stays null.</summary>
    public ChannelAccount(string? id = null, string? name = null, string? role = null, string? aadObjectId = null)
    {
        Id = id;
        Name = name;
        Role = role;
        AadObjectId = aadObjectId;
    }

    /// <summary>Unique on the channel; opaque.</summary>
    public string? Id { get; set; }

    /// <summary>What to show.</summary>
    public string? Name { get; set; }

    /// <summary>The account's object id in Microsoft Entra ID, where the channel knows it.</summary>
    public string? AadObjectId { get; set; }

    /// <summary>One of <see cref="RoleTypes"/>; informative.</summary>
    public string? Role { get; set; }
}
