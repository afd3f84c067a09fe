using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;
using RetailMessenger.Channels.WebChat.Http;
using RetailMessenger.Channels.WebChat.Tokens;
using RetailMessenger.Channels.WebChat.Wire;

namespace RetailMessenger.Channels.WebChat.Routes;

/// <summary>What a customer says.</summary>
internal sealed class PostRoute(Credentials credentials, Inbox inbox, Limits limits, IOptions<WebChatOptions> options)
{
    public async Task PostAsync(HttpContext context)
    {
        var claims = await credentials.ForConversationAsync(context);
        limits.CountCall(claims.Conversation);
        var activity = await Body.ReadActivityAsync(context.Request, options.Value.MostActivityCharacters, context.RequestAborted);
        var (id, _) = await inbox.PostAsync(context, claims, activity);
        await Answer.OkAsync(context, new IdBody(id), WebChatJson.Default.IdBody);
    }
}
