namespace RetailMessenger.Channels;

/// <summary>The names below <c>Channels</c>, so that a misspelt one is named at start. Each channel reads its own section.</summary>
internal sealed class ChannelSections
{
    public const string Section = "Channels";

    public object? BotConnector { get; set; }

    public object? Emulator { get; set; }

    public object? Mail { get; set; }

    public object? Recording { get; set; }

    public object? WebChat { get; set; }

    public object? Messenger { get; set; }

    public object? Twilio { get; set; }
}
