using RetailMessenger.BotFramework.Schema;

namespace RetailMessenger.Channels.WebChat.Uploads;

/// <summary>What a request brought.</summary>
/// <param name="Activity">The message; null when there was no such part.</param>
/// <param name="Files">In the order of the request, which is not that of the message's attachments.</param>
internal sealed record Upload(Activity? Activity, IReadOnlyList<UploadedFile> Files);
