using System.Text.RegularExpressions;

namespace RetailMessenger.BotFramework.Schema;

/// <summary>Takes mentions out of the text of messages.</summary>
public static partial class ActivityExtensions
{
    /// <summary>
    /// Takes the mentions of the recipient, which is the bot on an incoming message, out of the text. Changes the activity and returns the
    /// new text.
    /// </summary>
    public static string? RemoveRecipientMention<T>(this T activity)
        where T : IMessageActivity
        => activity.RemoveMentionText(activity.Recipient?.Id ?? string.Empty);

    /// <summary>Takes the mentions of the account with this id out of the text. Changes the activity and returns the new text.</summary>
    public static string? RemoveMentionText<T>(this T activity, string id)
        where T : IMessageActivity
    {
        foreach (var mention in activity.GetMentions().Where(mention => mention.Mentioned?.Id == id))
        {
            var text = mention.Text is null ? string.Empty : Tags().Replace(mention.Text, string.Empty).Trim();
            if (text.Length > 0) activity.Text = activity.Text?.Replace(text, string.Empty, StringComparison.Ordinal);
            activity.Text = activity.Text is null ? null : EmptyTags().Replace(activity.Text, string.Empty).Trim();
        }

        return activity.Text;
    }

    [GeneratedRegex("</?at>", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Tags();

    [GeneratedRegex(@"<at>\s*</at>", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex EmptyTags();
}
