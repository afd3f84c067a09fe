namespace RetailMessenger.BotFramework.Schema;

/// <summary>A receipt. Amounts are texts, formatted by the bot; items and facts keep their order.</summary>
public class ReceiptCard : SchemaObject
{
    /// <summary>Starts empty, to be filled by an initializer or from JSON.</summary>
    public ReceiptCard()
    {
    }

    /// <summary>Takes the members in the order of the Bot Framework SDK; what is left out stays null.</summary>
    public ReceiptCard(
        string? title = null,
        IList<Fact>? facts = null,
        IList<ReceiptItem>? items = null,
        CardAction? tap = null,
        string? total = null,
        string? tax = null,
        string? vat = null,
        IList<CardAction>? buttons = null)
    {
        Title = title;
        Facts = facts;
        Items = items;
        Tap = tap;
        Total = total;
        Tax = tax;
        Vat = vat;
        Buttons = buttons;
    }

    /// <summary>The headline.</summary>
    public string? Title { get; set; }

    /// <summary>Order number, payment and the like.</summary>
    public IList<Fact>? Facts { get; set; }

    /// <summary>What was bought.</summary>
    public IList<ReceiptItem>? Items { get; set; }

    /// <summary>What happens when the card itself is pressed.</summary>
    public CardAction? Tap { get; set; }

    /// <summary>The sum.</summary>
    public string? Total { get; set; }

    /// <summary>Tax.</summary>
    public string? Tax { get; set; }

    /// <summary>Value added tax.</summary>
    public string? Vat { get; set; }

    /// <summary>Buttons, in order.</summary>
    public IList<CardAction>? Buttons { get; set; }

    /// <summary>The attachment content type of this card.</summary>
    public const string ContentType = "application/vnd.microsoft.card.receipt";
}
