using System.Text.Json.Nodes;

namespace RetailMessenger.BotFramework.Turns;

/// <summary>What a recognizer found in a message.</summary>
public class RecognizerResult : IRecognizerConvert
{
    /// <summary>What was looked at.</summary>
    public string? Text { get; set; }

    /// <summary>The text after spelling was mended, where that was done.</summary>
    public string? AlteredText { get; set; }

    /// <summary>What the user may want, by name.</summary>
    public IDictionary<string, IntentScore> Intents { get; set; } = new Dictionary<string, IntentScore>(StringComparer.Ordinal);

    /// <summary>What was found in the text, by name; details stand under <c>$instance</c>.</summary>
    public JsonObject Entities { get; set; } = [];

    /// <summary>What the recognizer adds.</summary>
    public IDictionary<string, object> Properties { get; set; } = new Dictionary<string, object>(StringComparer.Ordinal);

    /// <inheritdoc/>
    public virtual void Convert(dynamic result)
    {
        if (result is not RecognizerResult other) throw new ArgumentException("Only a RecognizerResult can be taken over.", nameof(result));
        Text = other.Text;
        AlteredText = other.AlteredText;
        Intents = other.Intents;
        Entities = other.Entities;
        Properties = other.Properties;
    }
}
