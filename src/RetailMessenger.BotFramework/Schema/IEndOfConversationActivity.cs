namespace RetailMessenger.BotFramework.Schema;

/// <summary>The conversation is over.</summary>
public interface IEndOfConversationActivity : IActivity
{
    /// <summary>One of <see cref="EndOfConversationCodes"/>.</summary>
    string? Code { get; set; }

    /// <summary>A plain last word for the user.</summary>
    string? Text { get; set; }
}
