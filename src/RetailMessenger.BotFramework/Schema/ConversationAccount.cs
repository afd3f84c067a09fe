namespace RetailMessenger.BotFramework.Schema;

/// <summary>A conversation as its channel knows it.</summary>
public class ConversationAccount : SchemaObject
{
    /// <summary>Starts empty, to be filled by an initializer or from JSON.</summary>
    public ConversationAccount()
    {
    }

    /// <summary>Takes the members in the order of the Bot Framework SDK; what is left out stays null.</summary>
    public ConversationAccount(
        bool? isGroup = null,
        string? conversationType = null,
        string? id = null,
        string? name = null,
        string? aadObjectId = null,
        string? role = null,
        string? tenantId = null)
    {
        IsGroup = isGroup;
        ConversationType = conversationType;
        Id = id;
        Name = name;
        AadObjectId = aadObjectId;
        Role = role;
        TenantId = tenantId;
    }

    /// <summary>Whether more than two took part when the activity was made; null when the channel does not say.</summary>
    public bool? IsGroup { get; set; }

    /// <summary>The channel's own kind of conversation, where it has several.</summary>
    public string? ConversationType { get; set; }

    /// <summary>Unique on the channel; opaque.</summary>
    public string? Id { get; set; }

    /// <summary>What to show.</summary>
    public string? Name { get; set; }

    /// <summary>The object id in Microsoft Entra ID, where there is one.</summary>
    public string? AadObjectId { get; set; }

    /// <summary>One of <see cref="RoleTypes"/>; informative.</summary>
    public string? Role { get; set; }

    /// <summary>The organisation that the conversation belongs to.</summary>
    public string? TenantId { get; set; }
}
