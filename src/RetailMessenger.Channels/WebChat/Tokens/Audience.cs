namespace RetailMessenger.Channels.WebChat.Tokens;

/// <summary>What a token opens. None opens what another one is for.</summary>
internal static class Audience
{
    /// <summary>The calls of one conversation.</summary>
    public const string DirectLine = "directline";

    /// <summary>The socket of one conversation; stands in an address, so it is short-lived.</summary>
    public const string Stream = "directline/stream";

    /// <summary>Coming back to one conversation.</summary>
    public const string Resume = "webchat/resume";
}
