using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using RetailMessenger.BotFramework.Schema;
using RetailMessenger.Channels.WebChat.Http;
using RetailMessenger.Channels.WebChat.Tokens;

namespace RetailMessenger.Channels.WebChat.Routes;

/// <summary>Makes of what a client sent what the log keeps: who and where come from the token, never from the client.</summary>
internal static class CustomerActivity
{
    private const int LongestMessageId = 100;
    private const int LongestName = 200;

    private static readonly string[] Heard =
        [ActivityTypes.Message, ActivityTypes.Event, ActivityTypes.Invoke, ActivityTypes.EndOfConversation, ActivityTypes.MessageReaction];

    private static readonly string[] Ignored = [ActivityTypes.Typing, ActivityTypes.ConversationUpdate];

    /// <summary>The activity that tells the bot of its new customer.</summary>
    public static Activity Start(TokenClaims claims, string? locale, WebChatOptions options)
    {
        var bot = WebChatChannel.BotOf(options);
        var user = CustomerOf(claims, null);
        return new Activity
        {
            Type = ActivityTypes.ConversationUpdate,
            ChannelId = WebChatChannel.ChannelName,
            Conversation = new ConversationAccount { Id = claims.Conversation },
            From = user,
            Recipient = bot,
            MembersAdded = [user, bot],
            Locale = locale ?? claims.Locale,
        };
    }

    /// <summary>Whether a client may send it and the bot is to hear it; false for what is accepted and dropped.</summary>
    /// <exception cref="Refusal">Clients may not send it.</exception>
    public static bool IsHeard(Activity activity)
    {
        if (Array.Find(Heard, type => type.Equals(activity.Type, StringComparison.OrdinalIgnoreCase)) is { } heard)
        {
            activity.Type = heard;

            // Only a token service may say that somebody has signed in.
            return heard != ActivityTypes.Event || activity.Name != SignInConstants.TokenResponseEventName;
        }

        return Ignored.Contains(activity.Type, StringComparer.OrdinalIgnoreCase)
            ? false
            : throw Refusal.BadRequest("type must be message, event, invoke, messageReaction, endOfConversation or typing.");
    }

    /// <summary>Overwrites everything that a client has no say in.</summary>
    /// <exception cref="Refusal">The sender is missing, or is somebody else.</exception>
    public static void Complete(Activity activity, TokenClaims claims, WebChatOptions options)
    {
        if (string.IsNullOrEmpty(activity.From?.Id))
            throw Refusal.Missing("from.id is missing.");
        if (UserId.IsBound(activity.From.Id) && activity.From.Id != claims.User)
            throw Refusal.Forbidden("from.id is not the token's user.");

        activity.From = CustomerOf(claims, activity.From.Name);
        activity.Recipient = WebChatChannel.BotOf(options);
        activity.ChannelId = WebChatChannel.ChannelName;
        activity.Conversation = new ConversationAccount { Id = claims.Conversation };
        activity.Id = null;
        activity.Timestamp = null;
        activity.ServiceUrl = null;
        activity.CallerId = null;
        activity.RelatesTo = null;

        // "expectReplies" would keep the bot's answers from the log; what clients mean by "stream" they get anyway.
        activity.DeliveryMode = null;
    }

    /// <summary>The id by which a repeated call is known; null when the client gave none.</summary>
    public static string? MessageIdOf(Activity activity)
    {
        if (activity.ChannelData is not JsonElement { ValueKind: JsonValueKind.Object } data
            || !data.TryGetProperty("clientActivityID", out var value) || value.ValueKind != JsonValueKind.String
            || value.GetString() is not { Length: > 0 } id)
        {
            return null;
        }

        return $":{(id.Length <= LongestMessageId ? id : Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(id))))}";
    }

    private static ChannelAccount CustomerOf(TokenClaims claims, string? givenName)
    {
        var customer = new ChannelAccount { Id = claims.User, Name = claims.Name ?? (givenName is { Length: > LongestName } ? null : givenName), Role = RoleTypes.User };
        ShopIdentity.Write(customer, claims);
        return customer;
    }
}
