using System.Security.Claims;
using RetailMessenger.BotFramework.Schema;
using RetailMessenger.BotFramework.Skills;

namespace RetailMessenger.BotFramework.Turns;

/// <content>Turns that the bot starts itself.</content>
public abstract partial class BotAdapter
{
    /// <summary>
    /// Runs a turn in a known conversation, to say something unasked. Its activity is an event named
    /// <see cref="ActivityEventNames.ContinueConversation"/>. Many channels allow this only after the user has written first.
    /// </summary>
    /// <param name="botId">The bot's application id, for adapters that serve several bots.</param>
    /// <param name="reference">The conversation, see <see cref="Activity.GetConversationReference"/>.</param>
    /// <param name="callback">What to do in the turn.</param>
    /// <param name="cancellationToken">Ends the turn early.</param>
    public virtual Task ContinueConversationAsync(
        string botId, ConversationReference reference, BotCallbackHandler callback, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(reference);
        return ContinueConversationAsync(botId, reference.GetContinuationActivity(), callback, cancellationToken);
    }

    /// <inheritdoc cref="ContinueConversationAsync(string, ConversationReference, BotCallbackHandler, CancellationToken)"/>
    /// <param name="botId">The bot's application id, for adapters that serve several bots.</param>
    /// <param name="continuationActivity">The activity of the turn, addressed to the bot.</param>
    /// <param name="callback">What to do in the turn.</param>
    /// <param name="cancellationToken">Ends the turn early.</param>
    public virtual Task ContinueConversationAsync(
        string botId, Activity continuationActivity, BotCallbackHandler callback, CancellationToken cancellationToken = default)
        => ProcessProactiveAsync(IdentityOf(botId), continuationActivity, audience: null, callback, cancellationToken);

    /// <summary>As with a bot id, for callers that are known by their claims.</summary>
    public virtual Task ContinueConversationAsync(
        ClaimsIdentity claimsIdentity, ConversationReference reference, BotCallbackHandler callback, CancellationToken cancellationToken = default)
        => ContinueConversationAsync(claimsIdentity, reference, audience: null, callback, cancellationToken);

    /// <summary>As with a bot id, for callers that are known by their claims and address another bot.</summary>
    public virtual Task ContinueConversationAsync(
        ClaimsIdentity claimsIdentity,
        ConversationReference reference,
        string? audience,
        BotCallbackHandler callback,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(reference);
        return ProcessProactiveAsync(claimsIdentity, reference.GetContinuationActivity(), audience, callback, cancellationToken);
    }

    /// <summary>As with a bot id, for callers that are known by their claims.</summary>
    public virtual Task ContinueConversationAsync(
        ClaimsIdentity claimsIdentity, Activity continuationActivity, BotCallbackHandler callback, CancellationToken cancellationToken = default)
        => ProcessProactiveAsync(claimsIdentity, continuationActivity, audience: null, callback, cancellationToken);

    /// <summary>As with a bot id, for callers that are known by their claims and address another bot.</summary>
    public virtual Task ContinueConversationAsync(
        ClaimsIdentity claimsIdentity,
        Activity continuationActivity,
        string? audience,
        BotCallbackHandler callback,
        CancellationToken cancellationToken = default)
        => ProcessProactiveAsync(claimsIdentity, continuationActivity, audience, callback, cancellationToken);

    /// <summary>Opens a conversation and runs its first turn, an event named <see cref="ActivityEventNames.CreateConversation"/>.</summary>
    /// <exception cref="NotSupportedException">
    /// The adapter's channel does not let bots open conversations, which is so unless an adapter overrides this.
    /// </exception>
    public virtual Task CreateConversationAsync(
        string botAppId,
        string channelId,
        string serviceUrl,
        string? audience,
        ConversationParameters conversationParameters,
        BotCallbackHandler callback,
        CancellationToken cancellationToken)
        => throw new NotSupportedException($"{GetType().Name} cannot open conversations on the channel '{channelId}'.");

    /// <summary>Runs a turn about an activity that is trusted.</summary>
    /// <returns>The answer to an invoke, or the replies as <see cref="ExpectedReplies"/> when the activity expects them; else null.</returns>
    public virtual async Task<InvokeResponse?> ProcessActivityAsync(
        ClaimsIdentity claimsIdentity, Activity activity, BotCallbackHandler callback, CancellationToken cancellationToken)
    {
        using var context = new TurnContext(this, activity);
        context.TurnState.Add(BotIdentityKey, claimsIdentity);
        context.TurnState.Set(OAuthScopeKey, SkillValidation.AudienceOf(claimsIdentity));
        await RunPipelineAsync(context, callback, cancellationToken);
        return ProcessTurnResults(context);
    }

    /// <summary>What all the ways to continue a conversation end in.</summary>
    protected virtual async Task ProcessProactiveAsync(
        ClaimsIdentity claimsIdentity,
        Activity continuationActivity,
        string? audience,
        BotCallbackHandler callback,
        CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(callback);
        using var context = new TurnContext(this, continuationActivity);
        context.TurnState.Add(BotIdentityKey, claimsIdentity);
        context.TurnState.Set(OAuthScopeKey, audience ?? SkillValidation.AudienceOf(claimsIdentity));
        await RunPipelineAsync(context, callback, cancellationToken);
    }

    private static ClaimsIdentity IdentityOf(string botId) => new([new Claim("aud", botId ?? string.Empty)]);
}
