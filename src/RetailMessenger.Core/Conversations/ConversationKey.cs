namespace RetailMessenger.Core.Conversations;

/// <summary>Names one conversation in the whole product: the channel, and the conversation's id within it. Its text form is <c>channel/id</c>.</summary>
/// <param name="Channel">The channel's name, such as <c>directline</c>; never contains a slash.</param>
/// <param name="Id">The network's own id of the conversation; may contain any character.</param>
public readonly record struct ConversationKey(string Channel, string Id)
{
    /// <summary>Reads the text form.</summary>
    /// <exception cref="FormatException">The text has no slash, or nothing on one side of the first slash.</exception>
    public static ConversationKey Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var slash = text.IndexOf('/', StringComparison.Ordinal);
        return slash > 0 && slash < text.Length - 1
            ? new ConversationKey(text[..slash], text[(slash + 1)..])
            : throw new FormatException($"\"{text}\" is not a conversation: write it as channel/id.");
    }

    /// <inheritdoc/>
    public override string ToString() => $"{Channel}/{Id}";
}
