using RetailMessenger.BotFramework.Schema;
using RetailMessenger.Channels.Twilio.Sending;
using RetailMessenger.Channels.Twilio.Wire;
using RetailMessenger.Core.Conversations;
using RetailMessenger.Core.Customers.Identity;

namespace RetailMessenger.Channels.Twilio;

/// <summary>One of the networks behind Twilio, by its REST API.</summary>
internal sealed class TwilioChannel(TwilioNetwork network, TwilioApi api, Templates templates, TwilioCosts costs, TwilioSettings settings) : IChannel
{
    /// <summary>How long after the customer's last word WhatsApp lets the shop write freely.</summary>
    public static readonly TimeSpan Session = TimeSpan.FromHours(24);

    private static readonly TimeSpan LooksAgainAfter = TimeSpan.FromSeconds(15);

    public string Name => network.Name;

    public ChannelProfile Profile { get; } = TwilioProfiles.Of(network, settings.Options);

    public VouchedCustomer? Vouch(Activity activity) =>
        activity.From?.Id is { } from && from.StartsWith(network.Prefix, StringComparison.OrdinalIgnoreCase) && Contact.ToE164(from[network.Prefix.Length..]) is { } number
            ? new VouchedCustomer.ByPhone(number)
            : null;

    public SendPermit? PermitFor(OutgoingPart part)
    {
        var sender = $"{Name}/{TwilioAddress.Of(part.Reply.Conversation).Shop}";
        return network == TwilioNetwork.Sms
            ? new SendPermit(sender, TwilioCosts.SegmentsOf(part.Activity), settings.Options.SegmentsPerSecond)
            : new SendPermit(sender, 1, settings.Options.MessagesPerSecond);
    }

    public async Task<SendResult> SendAsync(OutgoingPart part, ConversationSnapshot conversation, CancellationToken cancellationToken)
    {
        if (part.Activity.Type != ActivityTypes.Message)
            return new SendResult.Sent();

        var address = TwilioAddress.Of(conversation.Key);
        if (conversation.FailedDeliveries > 0 && await FindTakenAsync(part, address, cancellationToken) is { } taken)
            return new SendResult.Sent(taken);

        var fields = await WriteAsync(part, address, conversation, cancellationToken);
        try
        {
            var answer = await api.SendAsync(fields, cancellationToken);
            if (!answer.IsGood)
                return Explain(answer, part);

            await costs.NoteAsync(conversation.Key, part.Activity, Profile, cancellationToken);
            return new SendResult.Sent(answer.Body?.Sid);
        }
        catch (TaskCanceledException)
        {
            // Nobody knows whether it was taken; Twilio's list tells before it is sent again.
            return new SendResult.TryAgain("Twilio did not answer in time.", LooksAgainAfter);
        }
    }

    private async Task<List<KeyValuePair<string, string>>> WriteAsync(
        OutgoingPart part, TwilioAddress address, ConversationSnapshot conversation, CancellationToken cancellationToken)
    {
        var options = settings.Options;
        var activity = part.Activity;
        var isLate = network == TwilioNetwork.WhatsApp && (conversation.LastHeard is not { } heard || settings.Now - heard > Session);
        if (isLate && options.WhatsAppTemplateSid is { } late)
            return TwilioWriter.WriteTemplate(late, new() { ["1"] = TwilioWriter.WordsOf(activity) }, address, options, settings.PublicUrl);

        if (activity.SuggestedActions?.Actions is { Count: > 0 } choices && await templates.FindAsync(choices.Count, cancellationToken) is { } template)
        {
            var variables = Templates.VariablesFor(activity.Text ?? "", choices, TwilioWriter.OpenList(activity));
            return TwilioWriter.WriteTemplate(template, variables, address, options, settings.PublicUrl);
        }

        // Without a template the choices are named, and answered by their titles.
        var words = activity.SuggestedActions?.Actions is { Count: > 0 } ? TwilioWriter.WordsOf(activity) : activity.Text;
        return TwilioWriter.Write(part with { Activity = new Activity { Text = words, Attachments = activity.Attachments } }, address, options, settings.PublicUrl);
    }

    private SendResult Explain(TwilioAnswer<MessageBody> answer, OutgoingPart part)
    {
        if (part.Activity.SuggestedActions?.Actions is { Count: > 0 } choices)
            templates.Forget(choices.Count);
        return TwilioErrors.Read(answer.Status, answer.Error, answer.RetryAfter);
    }

    // The API knows no keys by which a repeated message would be recognised: what was sent since the reply was made is read before it is sent again.
    private async Task<string?> FindTakenAsync(OutgoingPart part, TwilioAddress address, CancellationToken cancellationToken)
    {
        if (part.Activity.Text is not { Length: > 0 } text)
            return null;

        var listed = await api.ListAsync(address.Customer, address.Shop, part.Reply.Time, cancellationToken);
        return listed.Body?.Messages?.FirstOrDefault(message => message.Body == text && IsSince(message.DateCreated, part.Reply.Time))?.Sid;
    }

    private static bool IsSince(string? date, DateTimeOffset time) =>
        DateTimeOffset.TryParse(date, System.Globalization.CultureInfo.InvariantCulture, System.Globalization.DateTimeStyles.AssumeUniversal, out var created)
        && created >= time.AddSeconds(-1);
}
