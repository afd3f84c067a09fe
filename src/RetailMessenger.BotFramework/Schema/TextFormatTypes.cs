namespace RetailMessenger.BotFramework.Schema;

/// <summary>How a message text is to be read. Always state it: the specification and Web Chat disagree about the default.</summary>
public static class TextFormatTypes
{
    /// <summary>The text is Markdown.</summary>
    public const string Markdown = "markdown";

    /// <summary>The text is meant literally.</summary>
    public const string Plain = "plain";

    /// <summary>The text is the channel's own XML.</summary>
    public const string Xml = "xml";
}
