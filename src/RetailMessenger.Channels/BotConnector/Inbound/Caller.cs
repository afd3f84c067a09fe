using RetailMessenger.BotFramework.Schema;

namespace RetailMessenger.Channels.BotConnector.Inbound;

/// <summary>Who posted an activity, as its token proves.</summary>
/// <param name="ServiceUrl">Where answers go.</param>
internal abstract record Caller(string? ServiceUrl)
{
    /// <summary>What stands in <see cref="Activity.CallerId"/>; null when nothing is known of the caller.</summary>
    public abstract string? CallerId { get; }

    /// <summary>Whether the bot's access token may be sent to <see cref="ServiceUrl"/>.</summary>
    public virtual bool IsTrusted => true;

    /// <summary>Whom that access token is for; null for the channels.</summary>
    public virtual string? Audience => null;

    /// <summary>A channel of Azure Bot Service.</summary>
    /// <param name="ServiceUrl">Where answers go; the token names it.</param>
    /// <param name="CallerId">The cloud it runs in.</param>
    internal sealed record Channel(string? ServiceUrl, string CallerId) : Caller(ServiceUrl)
    {
        public override string CallerId { get; } = CallerId;
    }

    /// <summary>Another bot, which the shop allows.</summary>
    internal sealed record Bot(string? ServiceUrl, string AppId) : Caller(ServiceUrl)
    {
        public override string CallerId => CallerIdConstants.BotToBotPrefix + AppId;

        public override string Audience => AppId;
    }

    /// <summary>Somebody who has the bot's own credentials, such as a developer with the Bot Framework Emulator.</summary>
    internal sealed record Self(string? ServiceUrl, string AppId) : Caller(ServiceUrl)
    {
        public override string CallerId => CallerIdConstants.BotToBotPrefix + AppId;
    }

    /// <summary>Anybody, on a developer's machine.</summary>
    internal sealed record Anonymous(string? ServiceUrl) : Caller(ServiceUrl)
    {
        public override string? CallerId => null;

        public override bool IsTrusted => false;
    }
}
