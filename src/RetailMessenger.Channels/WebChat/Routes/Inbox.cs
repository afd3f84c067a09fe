using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;
using RetailMessenger.BotFramework.Schema;
using RetailMessenger.Channels.WebChat.Http;
using RetailMessenger.Channels.WebChat.Tokens;
using RetailMessenger.Core.Conversations;

namespace RetailMessenger.Channels.WebChat.Routes;

/// <summary>Where what customers send enters the engine. Returning means: stored.</summary>
internal sealed class Inbox(IConversations conversations, IConversationLog log, Limits limits, IOptions<WebChatOptions> options)
{
    /// <summary>Begins the conversation, unless it was begun before. However often it is called, the bot is told once.</summary>
    /// <returns>Whether this call began it.</returns>
    public async Task<bool> StartAsync(HttpContext context, TokenClaims claims, string? locale, bool isLimited)
    {
        var key = WebChatChannel.KeyOf(claims.Conversation);
        if (await log.FindAsync(key, context.RequestAborted) is not null)
            return false;
        if (isLimited)
            limits.CountStart(context);

        // No client can give an activity this id, as theirs begin with a colon.
        var start = new IncomingActivity(key, CustomerActivity.Start(claims, locale, options.Value)) { MessageId = "#start" };
        return await conversations.ReceiveAsync(start, context.RequestAborted) switch
        {
            Receipt.Stored => true,
            Receipt.Busy busy => throw Refusal.Busy(busy.RetryAfter),
            _ => false,
        };
    }

    /// <summary>Takes in what a customer sent.</summary>
    /// <returns>The activity's id, the old one when it was sent before; and whether it was stored now.</returns>
    public async Task<(string Id, bool IsNew)> PostAsync(HttpContext context, TokenClaims claims, Activity activity)
    {
        var isHeard = CustomerActivity.IsHeard(activity);
        CustomerActivity.Complete(activity, claims, options.Value);
        if (!isHeard)
            return ($"{claims.Conversation}|{activity.Type}", false);

        limits.CountPost(context, claims.Conversation);
        var incoming = new IncomingActivity(WebChatChannel.KeyOf(claims.Conversation), activity)
        {
            MessageId = CustomerActivity.MessageIdOf(activity),
            Begins = false,
        };
        return await conversations.ReceiveAsync(incoming, context.RequestAborted) switch
        {
            Receipt.Stored stored => (stored.Entry.ActivityId, true),
            Receipt.Duplicate duplicate => (duplicate.ActivityId, false),
            Receipt.Busy busy => throw Refusal.Busy(busy.RetryAfter),
            _ => throw Refusal.UnknownConversation(),
        };
    }
}
