namespace RetailMessenger.BotFramework.Schema;

/// <summary>The answer to an <c>adaptiveCard/action</c> invoke.</summary>
public class AdaptiveCardInvokeResponse : SchemaObject
{
    /// <summary>An HTTP status.</summary>
    public int StatusCode { get; set; }

    /// <summary>
    /// Media type of the value, such as <c>application/vnd.microsoft.card.adaptive</c> or <c>application/vnd.microsoft.activity.message</c>.
    /// </summary>
    public string? Type { get; set; }

    /// <summary>The card, the text or the <see cref="Error"/>.</summary>
    public object? Value { get; set; }
}
