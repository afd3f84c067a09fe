using Microsoft.AspNetCore.Http;
using RetailMessenger.Channels.WebChat.Http;
using RetailMessenger.Channels.WebChat.Tokens;
using RetailMessenger.Channels.WebChat.Uploads;
using RetailMessenger.Channels.WebChat.Wire;

namespace RetailMessenger.Channels.WebChat.Routes;

/// <summary>Messages with files.</summary>
internal sealed class UploadRoute(Credentials credentials, Limits limits, UploadPlaces places, UploadIntake intake, Inbox inbox)
{
    public async Task UploadAsync(HttpContext context)
    {
        var claims = await credentials.ForConversationAsync(context);
        limits.CountUpload(claims.Conversation);
        using var place = places.Take(context, claims.Conversation);
        var upload = await intake.ReadAsync(context, claims);
        var id = await PostAsync(context, claims, upload);
        await Answer.OkAsync(context, new IdBody(id), WebChatJson.Default.IdBody);
    }

    // Files without a message of their own are not kept: it was not taken, or was sent before, or is of a kind that nobody hears. Where it is not known
    // whether the message was stored, they stay.
    private async Task<string> PostAsync(HttpContext context, TokenClaims claims, Intake upload)
    {
        try
        {
            var (id, isNew) = await inbox.PostAsync(context, claims, upload.Activity);
            if (!isNew)
                await intake.ForgetAsync(upload);
            return id;
        }
        catch (Refusal)
        {
            await intake.ForgetAsync(upload);
            throw;
        }
    }
}
