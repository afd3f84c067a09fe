namespace RetailMessenger.Core.Conversations;

/// <summary>A copy that was written and checked.</summary>
/// <param name="File">Where it is.</param>
/// <param name="Bytes">How large it is.</param>
/// <param name="Conversations">How many conversations it holds.</param>
public sealed record BackupReport(string File, long Bytes, long Conversations);
