namespace RetailMessenger.BotFramework.Schema;

/// <summary>How several attachments of one message are laid out.</summary>
public static class AttachmentLayoutTypes
{
    /// <summary>One below the other; the default.</summary>
    public const string List = "list";

    /// <summary>Side by side, to be leafed through.</summary>
    public const string Carousel = "carousel";
}
