namespace RetailMessenger.BotFramework.Schema;

/// <summary>A piece of the replied-to text that deserves attention.</summary>
public class TextHighlight : SchemaObject
{
    /// <summary>Starts empty, to be filled by an initializer or from JSON.</summary>
    public TextHighlight()
    {
    }

    /// <summary>Takes the members in the order of the Bot Framework SDK; what is left out stays null.</summary>
    public TextHighlight(string? text = null, int? occurrence = null)
    {
        Text = text;
        Occurrence = occurrence;
    }

    /// <summary>The piece.</summary>
    public string? Text { get; set; }

    /// <summary>Which occurrence of the piece, counted from 1.</summary>
    public int? Occurrence { get; set; }
}
