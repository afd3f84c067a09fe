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
        var activity = await intake.ReadAsync(context, claims);
        var id = await inbox.PostAsync(context, claims, activity);
        await Answer.OkAsync(context, new IdBody(id), WebChatJson.Default.IdBody);
    }
}
