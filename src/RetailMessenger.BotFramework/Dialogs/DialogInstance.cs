using System.Text.Json.Serialization;

namespace RetailMessenger.BotFramework.Dialogs;

/// <summary>A dialog that has begun and not yet ended: what is stored of it between turns.</summary>
public class DialogInstance
{
    /// <summary>The <see cref="Dialog.Id"/> of the dialog.</summary>
    public string Id { get; set; } = string.Empty;

    /// <summary>The dialog's own state. What is put in comes back as the same CLR type.</summary>
    public IDictionary<string, object> State { get; set; } = new Dictionary<string, object>(StringComparer.Ordinal);

    /// <summary>What <see cref="Dialog.GetVersion"/> said when the dialog was last looked at; null when it never was.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Version { get; set; }
}
