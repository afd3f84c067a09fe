using System.Text.Json;
using RetailMessenger.BotFramework.Schema;

namespace RetailMessenger.BotFramework.Turns;

/// <summary>Makes attachments of cards.</summary>
public static class CardFactory
{
    /// <summary>
    /// An attachment of an Adaptive Card: <paramref name="content"/> is its JSON as text, as <see cref="System.Text.Json.JsonElement"/> or as
    /// any object that is written as such JSON.
    /// </summary>
    /// <exception cref="SchemaFormatException">A text is no JSON object.</exception>
    public static Attachment AdaptiveCard(object content)
    {
        ArgumentNullException.ThrowIfNull(content);
        return new Attachment(ContentTypes.AdaptiveCard, content: content is string json ? ObjectOf(json) : content);
    }

    /// <summary>A card with one large picture.</summary>
    public static Attachment HeroCard(
        string? title, string? text = null, IEnumerable<string>? images = null, IEnumerable<CardAction>? buttons = null, string? subtitle = null)
        => new HeroCard(title, subtitle, text, ImagesOf(images), buttons?.ToList()).ToAttachment();

    /// <summary>A card with a small picture.</summary>
    public static Attachment ThumbnailCard(
        string? title, string? text = null, IEnumerable<string>? images = null, IEnumerable<CardAction>? buttons = null, string? subtitle = null)
        => new ThumbnailCard(title, subtitle, text, ImagesOf(images), buttons?.ToList()).ToAttachment();

    /// <summary>A receipt.</summary>
    public static Attachment ReceiptCard(ReceiptCard card) => card.ToAttachment();

    /// <summary>A card with one button that leads to a sign-in page.</summary>
    public static Attachment SigninCard(string title, string url, string text) => Schema.SigninCard.Create(text, title, url).ToAttachment();

    /// <summary>Buttons that say their captions.</summary>
    public static IList<CardAction> Actions(IEnumerable<string> captions)
        => [.. captions.Select(caption => new CardAction(ActionTypes.ImBack, caption, value: caption))];

    private static List<CardImage>? ImagesOf(IEnumerable<string>? urls) => urls?.Select(url => new CardImage(url)).ToList();

    private static JsonElement ObjectOf(string json)
        => SchemaJson.Read<JsonElement>(json) is { ValueKind: JsonValueKind.Object } card
            ? card
            : throw new SchemaFormatException("An Adaptive Card is a JSON object.");
}
