namespace RetailMessenger.BotFramework.Schema;

/// <summary>A named call that expects an <see cref="InvokeResponse"/>.</summary>
public interface IInvokeActivity : IActivity
{
    /// <summary>Which operation.</summary>
    string? Name { get; set; }

    /// <summary>
    /// Its parameters: a string, bool, long or double, an object of your own, or a <see cref="System.Text.Json.JsonElement"/> after reading.
    /// </summary>
    object? Value { get; set; }

    /// <summary>Another conversation that this is about.</summary>
    ConversationReference? RelatesTo { get; set; }
}
