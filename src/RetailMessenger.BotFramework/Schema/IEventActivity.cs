namespace RetailMessenger.BotFramework.Schema;

/// <summary>A named signal that expects no answer.</summary>
public interface IEventActivity : IActivity
{
    /// <summary>Which event; what it means is up to who defines it.</summary>
    string? Name { get; set; }

    /// <summary>
    /// Its content: a string, bool, long or double, an object of your own, or a <see cref="System.Text.Json.JsonElement"/> after reading.
    /// </summary>
    object? Value { get; set; }

    /// <summary>Another conversation that this is about.</summary>
    ConversationReference? RelatesTo { get; set; }
}
