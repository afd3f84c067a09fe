namespace RetailMessenger.Channels.Emulator.Messenger;

/// <summary>An error of the Graph API.</summary>
internal sealed class GraphRefusal(int code, int? subcode, string message) : Exception(message)
{
    public int Code { get; } = code;

    public int? Subcode { get; } = subcode;
}
