using System.Net;
using RetailMessenger.BotFramework.Schema;

namespace RetailMessenger.BotFramework.Turns;

/// <content>Invokes: calls that are answered in the same exchange.</content>
public partial class ActivityHandler
{
    /// <summary>An answer with status 200.</summary>
    protected static InvokeResponse CreateInvokeResponse(object? body = null) => new() { Status = (int)HttpStatusCode.OK, Body = body };

    /// <summary>
    /// Calls the method for the invoke's name and makes an answer of what it returns; <see cref="InvokeResponseException"/> becomes the
    /// answer it describes. A name that nobody handles is answered with 501, a value that cannot be read with 400.
    /// </summary>
    /// <returns>The answer, or null when it was sent already.</returns>
    protected virtual async Task<InvokeResponse?> OnInvokeActivityAsync(
        ITurnContext<IInvokeActivity> turnContext, CancellationToken cancellationToken)
    {
        try
        {
            switch (turnContext.Activity.Name)
            {
                case InvokeNames.AdaptiveCardAction:
                    var card = await OnAdaptiveCardInvokeAsync(turnContext, CardActionOf(turnContext.Activity), cancellationToken);
                    return CreateInvokeResponse(card);
                case InvokeNames.Search:
                    var found = await OnSearchInvokeAsync(turnContext, SearchOf(turnContext.Activity), cancellationToken);
                    return CreateInvokeResponse(found);
                case SignInConstants.VerifyStateOperationName or SignInConstants.TokenExchangeOperationName:
                    await OnSignInInvokeAsync(turnContext, cancellationToken);
                    return CreateInvokeResponse();
                case InvokeNames.HealthCheck:
                    return CreateInvokeResponse(await OnHealthCheckAsync(turnContext, cancellationToken));
                default:
                    throw new InvokeResponseException(HttpStatusCode.NotImplemented);
            }
        }
        catch (InvokeResponseException answer)
        {
            return answer.CreateInvokeResponse();
        }
    }

    /// <summary>A sign-in code or a token to be exchanged arrived. A bot with an OAuth prompt passes this on to its dialog.</summary>
    /// <exception cref="InvokeResponseException">501 unless overridden.</exception>
    protected virtual Task OnSignInInvokeAsync(ITurnContext<IInvokeActivity> turnContext, CancellationToken cancellationToken)
        => throw new InvokeResponseException(HttpStatusCode.NotImplemented);

    /// <summary>A button of an Adaptive Card was pressed whose answer replaces the card.</summary>
    /// <exception cref="InvokeResponseException">501 unless overridden.</exception>
    protected virtual Task<AdaptiveCardInvokeResponse> OnAdaptiveCardInvokeAsync(
        ITurnContext<IInvokeActivity> turnContext, AdaptiveCardInvokeValue invokeValue, CancellationToken cancellationToken)
        => throw new InvokeResponseException(HttpStatusCode.NotImplemented);

    /// <summary>A client searches for what the user is typing.</summary>
    /// <exception cref="InvokeResponseException">501 unless overridden.</exception>
    protected virtual Task<SearchInvokeResponse> OnSearchInvokeAsync(
        ITurnContext<IInvokeActivity> turnContext, SearchInvokeValue invokeValue, CancellationToken cancellationToken)
        => throw new InvokeResponseException(HttpStatusCode.NotImplemented);

    /// <summary>Somebody asks whether the bot is well; it says yes unless overridden.</summary>
    protected virtual Task<HealthCheckResponse> OnHealthCheckAsync(ITurnContext<IInvokeActivity> turnContext, CancellationToken cancellationToken)
        => Task.FromResult(new HealthCheckResponse(new HealthResults(success: true, messages: ["Health check succeeded."])));

    private async Task AnswerInvokeAsync(ITurnContext turnContext, CancellationToken cancellationToken)
    {
        var answer = await OnInvokeActivityAsync(As<IInvokeActivity>(turnContext), cancellationToken);

        // The bot may have sent its answer as an activity; there is only one.
        if (answer is null || turnContext.TurnState.Get<Activity>(BotAdapter.InvokeResponseKey) is not null) return;
        await turnContext.SendActivityAsync(new Activity(ActivityTypesEx.InvokeResponse) { Value = answer }, cancellationToken);
    }

    private static AdaptiveCardInvokeValue CardActionOf(IInvokeActivity activity)
    {
        var value = ValueOf<AdaptiveCardInvokeValue>(activity);
        return value.Action is { Type: "Action.Execute" } ? value : throw BadRequest("The value's action must be of type Action.Execute.");
    }

    private static SearchInvokeValue SearchOf(IInvokeActivity activity)
    {
        var value = ValueOf<SearchInvokeValue>(activity);
        if (string.IsNullOrEmpty(value.Kind))
        {
            // Microsoft Teams leaves it out and means a plain search.
            value.Kind = activity.ChannelId == Channels.Msteams ? SearchInvokeTypes.Search : throw BadRequest("The value must say its kind.");
        }

        return string.IsNullOrEmpty(value.QueryText) ? throw BadRequest("The value must have a queryText.") : value;
    }

    private static T ValueOf<T>(IInvokeActivity activity)
    {
        try
        {
            return SchemaJson.Convert<T>(activity.Value) ?? throw BadRequest("The invoke must have a value.");
        }
        catch (SchemaFormatException)
        {
            throw BadRequest("The value cannot be read.");
        }
    }

    private static InvokeResponseException BadRequest(string message)
        => new(
            HttpStatusCode.BadRequest,
            new AdaptiveCardInvokeResponse
            {
                StatusCode = (int)HttpStatusCode.BadRequest,
                Type = "application/vnd.microsoft.error",
                Value = new Error(nameof(HttpStatusCode.BadRequest), message),
            });
}
