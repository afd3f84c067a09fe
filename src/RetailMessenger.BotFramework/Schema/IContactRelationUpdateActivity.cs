namespace RetailMessenger.BotFramework.Schema;

/// <summary>The bot was added to or removed from someone's contacts.</summary>
public interface IContactRelationUpdateActivity : IActivity
{
    /// <summary>One of <see cref="ContactRelationUpdateActionTypes"/>.</summary>
    string? Action { get; set; }
}
