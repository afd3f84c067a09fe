namespace RetailMessenger.BotFramework.Schema;

/// <summary>Something for whoever debugs the bot.</summary>
public interface ITraceActivity : IActivity
{
    /// <summary>Which operation is traced.</summary>
    string? Name { get; set; }

    /// <summary>Where in the code.</summary>
    string? Label { get; set; }

    /// <summary>What kind of value it is.</summary>
    string? ValueType { get; set; }

    /// <summary>What was seen.</summary>
    object? Value { get; set; }

    /// <summary>Another conversation that this is about.</summary>
    ConversationReference? RelatesTo { get; set; }
}
