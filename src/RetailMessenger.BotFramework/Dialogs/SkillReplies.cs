using RetailMessenger.BotFramework.Schema;
using RetailMessenger.BotFramework.Turns;

namespace RetailMessenger.BotFramework.Dialogs;

/// <summary>What a skill answers in the same exchange.</summary>
/// <param name="options">Which skill, and through what.</param>
/// <param name="conversationId">The conversation with it.</param>
/// <param name="postAsync">Sends it something more.</param>
internal sealed class SkillReplies(
    SkillDialogOptions options,
    string conversationId,
    Func<string, Activity, CancellationToken, Task<InvokeResponse<ExpectedReplies>>> postAsync)
{
    /// <summary>Sends the replies to the customer.</summary>
    /// <returns>The skill's end of conversation, if it is among them.</returns>
    public async Task<Activity?> PassOnAsync(ITurnContext turnContext, IList<Activity> replies, CancellationToken cancellationToken)
    {
        Activity? end = null;
        var answered = false;
        foreach (var reply in replies)
        {
            if (reply.Type == ActivityTypes.EndOfConversation)
            {
                end = reply;
                await options.ConversationIdFactory.DeleteConversationReferenceAsync(conversationId, cancellationToken);
            }
            else if (!await IsSignedInUnseenAsync(turnContext, reply, cancellationToken) && !(answered && IsInvokeResponse(reply)))
            {
                answered |= IsInvokeResponse(reply);
                await turnContext.SendActivityAsync(reply, cancellationToken);
            }
        }

        return end;
    }

    private static bool IsInvokeResponse(Activity activity) => activity.Type == ActivityTypesEx.InvokeResponse;

    // A customer who is signed in here need not be asked by the skill.
    private async Task<bool> IsSignedInUnseenAsync(ITurnContext turnContext, Activity reply, CancellationToken cancellationToken)
    {
        var card = reply.Attachments?.FirstOrDefault(attachment => attachment.ContentType == OAuthCard.ContentType);
        if (string.IsNullOrEmpty(options.ConnectionName)
            || card is null
            || SchemaJson.Convert<OAuthCard>(card.Content) is not { TokenExchangeResource: { Uri.Length: > 0 } resource } oauth
            || await ExchangedAsync(turnContext, resource.Uri, cancellationToken) is not { Token.Length: > 0 } token)
        {
            return false;
        }

        var exchange = reply.CreateReply();
        exchange.Type = ActivityTypes.Invoke;
        exchange.Name = SignInConstants.TokenExchangeOperationName;
        exchange.Value = new TokenExchangeInvokeRequest(resource.Id, oauth.ConnectionName, token.Token);
        return (await postAsync(conversationId, exchange, cancellationToken)).IsSuccessStatusCode();
    }

    private async Task<TokenResponse?> ExchangedAsync(ITurnContext turnContext, string uri, CancellationToken cancellationToken)
    {
        try
        {
            return await OAuthAnswer.TokensOf(turnContext).ExchangeTokenAsync(
                turnContext, options.ConnectionName!, turnContext.Activity.From?.Id ?? string.Empty, new TokenExchangeRequest(uri), cancellationToken);
        }
        catch (Exception) when (!cancellationToken.IsCancellationRequested)
        {
            // Whatever went wrong, the skill can still ask the customer.
            return null;
        }
    }
}
