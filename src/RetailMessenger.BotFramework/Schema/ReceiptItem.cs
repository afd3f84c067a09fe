namespace RetailMessenger.BotFramework.Schema;

/// <summary>One thing that was bought. Amounts are texts, formatted by the bot.</summary>
public class ReceiptItem : SchemaObject
{
    /// <summary>Starts empty, to be filled by an initializer or from JSON.</summary>
    public ReceiptItem()
    {
    }

    /// <summary>Takes the members in the order of the Bot Framework SDK; what is left out stays null.</summary>
    public ReceiptItem(
        string? title = null,
        string? subtitle = null,
        string? text = null,
        CardImage? image = null,
        string? price = null,
        string? quantity = null,
        CardAction? tap = null)
    {
        Title = title;
        Subtitle = subtitle;
        Text = text;
        Image = image;
        Price = price;
        Quantity = quantity;
        Tap = tap;
    }

    /// <summary>What it is.</summary>
    public string? Title { get; set; }

    /// <summary>Below the title.</summary>
    public string? Subtitle { get; set; }

    /// <summary>More about it.</summary>
    public string? Text { get; set; }

    /// <summary>A picture of it.</summary>
    public CardImage? Image { get; set; }

    /// <summary>Its price with currency.</summary>
    public string? Price { get; set; }

    /// <summary>How many.</summary>
    public string? Quantity { get; set; }

    /// <summary>What happens when the line is pressed.</summary>
    public CardAction? Tap { get; set; }
}
