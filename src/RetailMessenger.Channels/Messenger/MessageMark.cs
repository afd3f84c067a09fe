namespace RetailMessenger.Channels.Messenger;

/// <summary>The mark that our messages carry as their metadata, so that their echo tells which one it is of.</summary>
internal static class MessageMark
{
    private const string Prefix = "retailmessenger:";
    private const int Longest = 1000;

    /// <summary>The mark of a part; null when its id is too long for one.</summary>
    public static string? Of(string partId) => Prefix.Length + partId.Length <= Longest ? Prefix + partId : null;

    /// <summary>The part's id; null when the mark is none of ours.</summary>
    public static string? Read(string metadata) => metadata.StartsWith(Prefix, StringComparison.Ordinal) ? metadata[Prefix.Length..] : null;
}
