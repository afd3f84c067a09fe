namespace RetailMessenger.BotFramework.Schema;

/// <summary>Makes attachments of cards.</summary>
public static class CardExtensions
{
    /// <summary>An attachment that holds this card itself, not a copy.</summary>
    public static Attachment ToAttachment(this HeroCard card) => Of(HeroCard.ContentType, card);

    /// <summary>An attachment that holds this card itself, not a copy.</summary>
    public static Attachment ToAttachment(this ThumbnailCard card) => Of(ThumbnailCard.ContentType, card);

    /// <summary>An attachment that holds this card itself, not a copy.</summary>
    public static Attachment ToAttachment(this ReceiptCard card) => Of(ReceiptCard.ContentType, card);

    /// <summary>An attachment that holds this card itself, not a copy.</summary>
    public static Attachment ToAttachment(this SigninCard card) => Of(SigninCard.ContentType, card);

    /// <summary>An attachment that holds this card itself, not a copy.</summary>
    public static Attachment ToAttachment(this OAuthCard card) => Of(OAuthCard.ContentType, card);

    /// <summary>An attachment that holds this card itself, not a copy.</summary>
    public static Attachment ToAttachment(this AnimationCard card) => Of(AnimationCard.ContentType, card);

    /// <summary>An attachment that holds this card itself, not a copy.</summary>
    public static Attachment ToAttachment(this AudioCard card) => Of(AudioCard.ContentType, card);

    /// <summary>An attachment that holds this card itself, not a copy.</summary>
    public static Attachment ToAttachment(this VideoCard card) => Of(VideoCard.ContentType, card);

    private static Attachment Of(string contentType, object card)
    {
        ArgumentNullException.ThrowIfNull(card);
        return new Attachment(contentType, content: card);
    }
}
