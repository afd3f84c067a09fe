using System.Security.Cryptography;
using Microsoft.AspNetCore.Http;
using RetailMessenger.BotFramework.Schema;
using RetailMessenger.Channels.WebChat.Http;
using RetailMessenger.Channels.WebChat.Tokens;
using RetailMessenger.Core.Conversations;

namespace RetailMessenger.Channels.WebChat.Uploads;

/// <summary>Reads an upload, keeps its files and makes the message that names them.</summary>
internal sealed class UploadIntake(UploadReader reader, IAttachments attachments, IConversationLog log, Links links)
{
    /// <exception cref="Refusal">The conversation is unknown, or the upload is not in order; then nothing was kept.</exception>
    public async Task<Intake> ReadAsync(HttpContext context, TokenClaims claims)
    {
        var key = WebChatChannel.KeyOf(claims.Conversation);
        if (await log.FindAsync(key, context.RequestAborted) is null)
            throw Refusal.UnknownConversation();

        var upload = await reader.ReadAsync(context.Request, context.RequestAborted);
        if (upload is { Activity: null, Files.Count: 0 })
            throw Refusal.BadRequest("The form has neither an activity nor a file.");

        var activity = upload.Activity ?? new Activity { Type = ActivityTypes.Message };
        activity.From = SenderOf(activity, context.Request, claims);
        var files = AttachmentMatch.Match(activity, upload.Files).Select(match => Named(context, key, match.Attachment, match.File)).ToList();
        await attachments.SaveAsync(files, context.RequestAborted);
        return new Intake(activity, [.. files.Select(file => file.Id)]);
    }

    /// <summary>Removes the files of an upload whose message was not taken.</summary>
    public Task ForgetAsync(Intake intake) => attachments.DeleteAsync(intake.Files, CancellationToken.None);

    // The address names the sender where the activity does not; a form without an activity needs neither.
    private static ChannelAccount SenderOf(Activity activity, HttpRequest request, TokenClaims claims)
    {
        var sender = activity.From ?? new ChannelAccount();
        if (string.IsNullOrEmpty(sender.Id))
            sender.Id = request.Query["userId"] is [{ Length: > 0 } id] ? id : claims.User;
        return sender;
    }

    private StoredAttachment Named(HttpContext context, ConversationKey key, Attachment attachment, UploadedFile file)
    {
        var id = RandomNumberGenerator.GetHexString(40, lowercase: true);
        attachment.Name ??= file.Name;
        attachment.ContentType = file.ContentType;
        attachment.ContentUrl = links.ToAttachment(context.Request, id, file.Name);
        return new StoredAttachment(id, key, file.Name, file.ContentType, file.Content);
    }
}
