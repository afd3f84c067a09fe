namespace RetailMessenger.BotFramework.Schema;

/// <content>Copies that can be changed without the original changing.</content>
public partial class Activity
{
    /// <summary>
    /// A copy whose members, lists, accounts, attachments, entities and suggested actions are its own. Shared with the original are only the
    /// objects of the bot's or the channel's own making: <see cref="Value"/>, <see cref="ChannelData"/>, the contents of attachments and the
    /// values of buttons.
    /// </summary>
    public Activity Clone()
    {
        var copy = (Activity)Copy();
        copy.From = (ChannelAccount?)From?.Copy();
        copy.Recipient = (ChannelAccount?)Recipient?.Copy();
        copy.Conversation = (ConversationAccount?)Conversation?.Copy();
        copy.RelatesTo = (ConversationReference?)RelatesTo?.Copy();
        copy.SemanticAction = (SemanticAction?)SemanticAction?.Copy();
        copy.MembersAdded = CopyOf(MembersAdded);
        copy.MembersRemoved = CopyOf(MembersRemoved);
        copy.ReactionsAdded = CopyOf(ReactionsAdded);
        copy.ReactionsRemoved = CopyOf(ReactionsRemoved);
        copy.Attachments = CopyOf(Attachments);
        copy.Entities = CopyOf(Entities);
        copy.TextHighlights = CopyOf(TextHighlights);
        copy.ListenFor = ListenFor is null ? null : [.. ListenFor];
        copy.SuggestedActions = CopyOf(SuggestedActions);
        return copy;
    }

    private static List<T>? CopyOf<T>(IList<T>? items)
        where T : SchemaObject
    {
        if (items is null) return null;
        var copies = new List<T>(items.Count);
        foreach (var item in items)
        {
            if (item is not null) copies.Add((T)item.Copy());
        }

        return copies;
    }

    private static SuggestedActions? CopyOf(SuggestedActions? suggested)
    {
        if (suggested is null) return null;
        var copy = (SuggestedActions)suggested.Copy();
        copy.To = suggested.To is null ? null : [.. suggested.To];
        copy.Actions = CopyOf(suggested.Actions);
        return copy;
    }
}
