namespace RetailMessenger.Channels.WebChat;

/// <summary>Settings under <c>Channels:WebChat:RateLimits</c>. Zero switches a limit off.</summary>
internal sealed class WebChatRateLimits
{
    /// <summary>New conversations that one address may begin.</summary>
    public int StartsPerMinutePerAddress { get; set; } = 10;

    /// <summary>Calls of the embed from one address: one for each page on which the chat is open.</summary>
    public int SessionsPerMinutePerAddress { get; set; } = 60;

    /// <summary>Activities that a customer may send.</summary>
    public int PostsPerMinutePerConversation { get; set; } = 20;

    /// <summary>How many of them at once.</summary>
    public int PostBurst { get; set; } = 10;

    /// <summary>Activities from one address, over all its conversations.</summary>
    public int PostsPerMinutePerAddress { get; set; } = 240;

    /// <summary>Messages with files that a customer may send.</summary>
    public int UploadsPerMinutePerConversation { get; set; } = 6;

    /// <summary>All calls for one conversation; a client that polls as fast as it can makes 300.</summary>
    public int CallsPerMinutePerConversation { get; set; } = 600;
}
