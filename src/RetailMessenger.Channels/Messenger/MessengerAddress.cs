using RetailMessenger.Core.Conversations;

namespace RetailMessenger.Channels.Messenger;

/// <summary>Who talks to whom: a person, known to one Page by an id of its own, and that Page.</summary>
/// <param name="Person">The person's id for the Page; or, of somebody who only ticked a box, the reference that the page gave.</param>
/// <param name="Page">The Page's id.</param>
/// <param name="IsReference">Whether the person is known by a reference.</param>
internal readonly record struct MessengerAddress(string Person, string Page, bool IsReference = false)
{
    private const string ReferencePrefix = "ref:";

    public ConversationKey Key => new(MessengerChannel.ChannelName, $"{(IsReference ? ReferencePrefix : "")}{Person}-{Page}");

    public static MessengerAddress Of(ConversationKey key)
    {
        var isReference = key.Id.StartsWith(ReferencePrefix, StringComparison.Ordinal);
        var id = isReference ? key.Id[ReferencePrefix.Length..] : key.Id;
        var dash = id.LastIndexOf('-');
        return dash < 0 ? new MessengerAddress(id, "", isReference) : new MessengerAddress(id[..dash], id[(dash + 1)..], isReference);
    }
}
