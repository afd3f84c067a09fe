namespace RetailMessenger.BotFramework.Schema;

/// <summary>A private proposal about an earlier message.</summary>
public interface ISuggestionActivity : IMessageActivity
{
    /// <summary>The pieces of the earlier message that it is about.</summary>
    IList<TextHighlight>? TextHighlights { get; set; }
}
