using RetailMessenger.Channels.Twilio.Sending;
using RetailMessenger.Core.Conversations;

namespace RetailMessenger.Channels.Twilio;

/// <summary>Where Twilio brings the messages of the shop's number.</summary>
internal sealed class TwilioSetup(TwilioApi api, TwilioSettings settings) : IChannelSetup
{
    public string Name => "twilio";

    private string? Wanted => settings.PublicUrl is { Scheme: "https" } url ? url.AbsoluteUri.TrimEnd('/') + "/webhooks/twilio" : null;

    public async Task<IReadOnlyList<string>> FindMissingAsync(CancellationToken cancellationToken)
    {
        if (Wanted is not { } wanted)
            return ["Server:PublicUrl must be the https address that Twilio calls: signatures are made for it, and reports on deliveries come to it."];
        if (settings.Options.From is not { Length: > 0 } from)
            return [$"In the Messaging Service of Twilio's console, Integration must be: send a webhook, {wanted}."];

        try
        {
            var found = await api.FindNumberAsync(from, cancellationToken);
            if (!found.IsGood)
                return [$"Twilio refuses the account or its token (error {found.Error?.Code}): compare Channels:Twilio:AccountSid and AuthToken with Twilio's console."];
            if (found.Body?.IncomingPhoneNumbers is not [var number, ..])
                return [$"The account has no number {from}: Channels:Twilio:From must be one of its numbers, written as +15551234567."];
            return number.SmsUrl?.Split('#')[0] == wanted ? [] : [$"Messages to {from} are brought to {(number.SmsUrl is { Length: > 0 } url ? url : "nowhere")} instead of {wanted}: run the command setup twilio."];
        }
        catch (Exception exception) when (exception is HttpRequestException or TaskCanceledException && !cancellationToken.IsCancellationRequested)
        {
            return [$"Twilio could not be asked: {exception.Message}"];
        }
    }

    public async Task<IReadOnlyList<string>> ApplyAsync(CancellationToken cancellationToken)
    {
        if (Wanted is not { } wanted || settings.Options.From is not { Length: > 0 } from)
            return await FindMissingAsync(cancellationToken);
        if ((await api.FindNumberAsync(from, cancellationToken)).Body?.IncomingPhoneNumbers is not [{ Sid: { } sid }, ..])
            return await FindMissingAsync(cancellationToken);

        // Twilio by itself comes again only when it could not connect.
        var set = await api.SetNumberAsync(sid, wanted + "#rc=2&rp=ct,rt,5xx", cancellationToken);
        return [set.IsGood ? $"Messages to {from} are brought to {wanted}, and again when that failed." : $"The number's webhook was refused: error {set.Error?.Code}."];
    }
}
