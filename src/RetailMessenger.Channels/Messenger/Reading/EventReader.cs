using System.Text.Json;
using Microsoft.Extensions.Options;
using RetailMessenger.BotFramework.Schema;
using RetailMessenger.Core.Conversations;
using RetailMessenger.Core.Conversations.Fitting;

namespace RetailMessenger.Channels.Messenger.Reading;

/// <summary>Reads one event. Which kind it is shows in the member that it has.</summary>
internal sealed class EventReader(IOptions<MessengerOptions> options)
{
    // In a conversation that several apps share, an id made up by us stands for "all up to a moment".
    private const string DeliveredUntil = "#delivered";
    private const string ReadUntil = "#read";

    private static readonly string[] Named = ["referral", "optin", "account_linking", "messaging_feedback", "response_feedback"];
    private static readonly string[] ThreadControl = ["pass_thread_control", "take_thread_control", "request_thread_control"];

    private readonly MessengerOptions _options = options.Value;

    /// <exception cref="InvalidOperationException">A member is of another kind than Meta documents.</exception>
    public MessengerEvent Read(JsonElement item, string page, DateTimeOffset time, bool isStandby)
    {
        if (item.Has("policy_enforcement"))
            return new MessengerEvent.Policy(page, item.Text("policy_enforcement", "action") ?? "", item.Text("policy_enforcement", "reason") ?? "");
        if (AddressOf(item, page) is not { } address)
            return new MessengerEvent.Ignored(item.Has("app_roles") ? "app_roles" : "without a sender");

        var scene = new EventScene(item, address, time, isStandby);
        return Read(scene) switch
        {
            // What others answer is for the transcript, and keeps the bot silent a while longer.
            MessengerEvent.Said said when isStandby => new MessengerEvent.Said(said.Activity with { HeldUntil = time + _options.HoldTime }),
            var read => read,
        };
    }

    private MessengerEvent Read(EventScene scene)
    {
        var item = scene.Event;
        if (item.At("message").IsTrue("is_echo"))
            return ReadEcho(scene);
        if (item.Has("message"))
            return MessageReader.Read(scene);
        if (item.Has("postback"))
            return ReadPostback(scene);
        if (item.Has("reaction"))
            return ReadReaction(scene);
        if (item.Has("message_edit"))
            return ReadEdit(scene);
        if (item.Has("delivery"))
            return ReadReceipts(scene, "delivery", DeliveryStatus.Delivered, DeliveredUntil);
        if (item.Has("read"))
            return ReadReceipts(scene, "read", DeliveryStatus.Read, ReadUntil);
        if (Array.Find(Named, name => item.Has(name)) is { } named)
            return new MessengerEvent.Said(scene.Incoming(scene.Named(named)));
        if (Array.Find(ThreadControl, name => item.Has(name)) is { } control)
            return ReadThreadControl(scene, control);
        return new MessengerEvent.Ignored("of an unknown kind");
    }

    private static MessengerAddress? AddressOf(JsonElement item, string page)
    {
        if ((item.Text("optin", "user_ref") ?? item.Text("sender", "user_ref")) is { Length: > 0 } reference && item.Text("sender", "id") is null)
            return new MessengerAddress(reference, page, IsReference: true);

        var person = item.At("message").IsTrue("is_echo") ? item.Text("recipient", "id") : item.Text("sender", "id");
        return string.IsNullOrEmpty(person) ? null : new MessengerAddress(person, page);
    }

    // Our own message, which comes back: its mark says which one it was. Anybody else's: somebody speaks to the customer besides us.
    private MessengerEvent ReadEcho(EventScene scene)
    {
        var message = scene.Event.At("message");
        var id = message.Text("mid") ?? "";
        if (message.Text("metadata") is { } metadata && MessageMark.Read(metadata) is { } part)
            return new MessengerEvent.Receipts([Receipt(scene, part, DeliveryStatus.Sent), Receipt(scene, id, DeliveryStatus.Sent)]);
        if (_options.AppId is { Length: > 0 } own && message.Text("app_id") == own)
            return new MessengerEvent.Receipts([Receipt(scene, id, DeliveryStatus.Sent)]);

        var said = scene.Incoming(scene.Named("echo", "message"), $"echo:{id}");
        return new MessengerEvent.Said(said with { ByCustomer = false, HeldUntil = scene.Time + _options.HoldTime });
    }

    private static MessengerEvent.Said ReadPostback(EventScene scene)
    {
        var postback = scene.Event.At("postback");
        var payload = postback.Text("payload");
        var id = postback.Text("mid");
        if (payload == MessengerChannel.GetStarted)
        {
            var arrival = scene.Activity(ActivityTypes.ConversationUpdate);
            arrival.MembersAdded = [arrival.From!, arrival.Recipient!];
            return new MessengerEvent.Said(scene.Incoming(arrival, id));
        }

        // Where another app has the conversation the payload is not told.
        var activity = scene.Activity(ActivityTypes.Message);
        ChoicePayload.Apply(activity, payload ?? postback.Text("title") ?? "");
        return new MessengerEvent.Said(scene.Incoming(activity, id));
    }

    private static MessengerEvent.Said ReadReaction(EventScene scene)
    {
        var reaction = scene.Event.At("reaction");
        var activity = scene.Activity(ActivityTypes.MessageReaction);
        MessageReaction[] all = [new MessageReaction { Type = reaction.Text("emoji") ?? reaction.Text("reaction") ?? "other" }];
        if (reaction.Text("action") == "unreact")
            activity.ReactionsRemoved = all;
        else
            activity.ReactionsAdded = all;
        activity.ReplyToId = reaction.Text("mid");
        return new MessengerEvent.Said(scene.Incoming(activity));
    }

    private static MessengerEvent.Said ReadEdit(EventScene scene)
    {
        var edit = scene.Event.At("message_edit");
        var activity = scene.Activity(ActivityTypes.MessageUpdate);
        activity.Text = edit.Text("text");
        activity.ReplyToId = edit.Text("mid");
        return new MessengerEvent.Said(scene.Incoming(activity, $"edit:{edit.Text("mid")}:{edit.Text("num_edit")}"));
    }

    private static MessengerEvent.Receipts ReadReceipts(EventScene scene, string member, DeliveryStatus status, string untilId)
    {
        var receipt = scene.Event.At(member);
        var all = receipt.Items("mids").Where(id => id.ValueKind == JsonValueKind.String).Select(id => Receipt(scene, id.GetString()!, status));
        var until = Receipt(scene, untilId, status) with { Time = receipt.Time("watermark") ?? scene.Time };
        return new MessengerEvent.Receipts([.. all, until]);
    }

    private MessengerEvent.Said ReadThreadControl(EventScene scene, string name)
    {
        var control = scene.Event.At(name);
        var said = scene.Incoming(scene.Named(name)) with { ByCustomer = false };
        if (name == "request_thread_control")
            return new MessengerEvent.Said(said);

        // Nobody has an idle conversation; whose turn it is shows when the customer writes next.
        var isFree = control.Text("new_owner_app_id") is not { Length: > 0 } owner || owner == _options.AppId;
        return new MessengerEvent.Said(said with { HeldUntil = isFree ? DateTimeOffset.UnixEpoch : scene.Time + _options.HoldTime });
    }

    private static DeliveryReceipt Receipt(EventScene scene, string networkId, DeliveryStatus status) => new(scene.Address.Key, networkId, status, scene.Time);
}
