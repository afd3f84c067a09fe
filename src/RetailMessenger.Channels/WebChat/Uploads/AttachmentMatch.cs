using RetailMessenger.BotFramework.Schema;
using RetailMessenger.Channels.WebChat.Http;

namespace RetailMessenger.Channels.WebChat.Uploads;

/// <summary>Brings the attachments of a message and the files of its upload together.</summary>
internal static class AttachmentMatch
{
    /// <summary>
    /// For each file its attachment: the one of its name, else the next one that has none. Files that the message does not mention become
    /// attachments at its end.
    /// </summary>
    /// <exception cref="Refusal">An attachment has neither a file nor anything else.</exception>
    public static IReadOnlyList<(Attachment Attachment, UploadedFile File)> Match(Activity activity, IReadOnlyList<UploadedFile> files)
    {
        var attachments = activity.Attachments = activity.Attachments?.ToList() ?? [];
        var open = attachments.Where(attachment => attachment.Content is null && !IsElsewhere(attachment.ContentUrl)).ToList();
        var named = files.Select(file => Take(open, attachment => FileName.Clean(attachment.Name) == file.Name)).ToList();

        var pairs = new List<(Attachment Attachment, UploadedFile File)>(files.Count);
        foreach (var (file, known) in files.Zip(named))
        {
            var attachment = known ?? Take(open, _ => true);
            if (attachment is null)
                attachments.Add(attachment = new Attachment());
            pairs.Add((attachment, file));
        }

        return open.Count == 0 ? pairs : throw Refusal.BadRequest("An attachment of the activity has no file in the form.");
    }

    // A blob is an address inside the sender's own browser.
    private static bool IsElsewhere(string? url) => !string.IsNullOrEmpty(url) && !url.StartsWith("blob:", StringComparison.OrdinalIgnoreCase);

    private static Attachment? Take(List<Attachment> open, Predicate<Attachment> wanted)
    {
        var index = open.FindIndex(wanted);
        if (index < 0)
            return null;

        var attachment = open[index];
        open.RemoveAt(index);
        return attachment;
    }
}
