namespace RetailMessenger.BotFramework.Schema;

/// <summary>Names of the entity kinds that the protocol itself defines.</summary>
public static class EntityTypes
{
    /// <summary>Somebody is mentioned in the text; see <see cref="Schema.Mention"/>.</summary>
    public const string Mention = "mention";
}
