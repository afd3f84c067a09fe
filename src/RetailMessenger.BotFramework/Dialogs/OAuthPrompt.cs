using RetailMessenger.BotFramework.Schema;
using RetailMessenger.BotFramework.Turns;

namespace RetailMessenger.BotFramework.Dialogs;

/// <summary>
/// Asks the customer to sign in and ends with a <see cref="TokenResponse"/>: at once when they are signed in already; else when the token comes, in a
/// <c>tokens/response</c> event or by an exchange, or when they type the six digits that the sign-in page shows. Ends with null when the time is
/// up. The tokens are those of the turn's adapter or of another <see cref="IUserTokenProvider"/> in the state of the turn.
/// </summary>
public class OAuthPrompt : Dialog
{
    private static readonly TimeSpan DefaultTimeout = TimeSpan.FromMinutes(15);

    // Channels whose clients are known to show no such card.
    private static readonly string[] WithoutOAuthCard = [Channels.Cortana, Channels.Skype, Channels.Skypeforbusiness];

    private readonly OAuthPromptSettings _settings;
    private readonly PromptValidator<TokenResponse>? _validator;

    /// <summary>Makes a prompt. Without a validator every token is taken.</summary>
    public OAuthPrompt(string dialogId, OAuthPromptSettings settings, PromptValidator<TokenResponse>? validator = null)
        : base(dialogId)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(dialogId);
        ArgumentNullException.ThrowIfNull(settings);
        ArgumentException.ThrowIfNullOrWhiteSpace(settings.ConnectionName);
        _settings = settings;
        _validator = validator;
    }

    private TimeSpan Timeout => _settings.Timeout is { } milliseconds ? TimeSpan.FromMilliseconds(milliseconds) : DefaultTimeout;

    /// <inheritdoc/>
    /// <exception cref="InvalidOperationException">Neither the adapter nor the state of the turn has tokens.</exception>
    public override async Task<DialogTurnResult> BeginDialogAsync(
        DialogContext dc, object? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(dc);
        var memory = PromptMemory.Begin(dc, options ?? new PromptOptions());
        if (await GetUserTokenAsync(dc.Context, cancellationToken) is { } token)
        {
            return await dc.EndDialogAsync(token, cancellationToken);
        }

        await SendCardAsync(dc.Context, memory.Options.Prompt, cancellationToken);
        memory.Asked(dc.Context, Timeout);
        return EndOfTurn;
    }

    /// <summary>Takes the token, or asks again by <see cref="PromptOptions.RetryPrompt"/> where there is one.</summary>
    public override async Task<DialogTurnResult> ContinueDialogAsync(DialogContext dc, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(dc);
        if (!OAuthAnswer.MayBe(dc.Context.Activity))
        {
            return EndOfTurn;
        }

        var memory = new PromptMemory(dc.ActiveDialog!);
        if (memory.IsExpired(dc.Context, Timeout))
        {
            return await dc.EndDialogAsync(DialogReason.Expired, result: null, cancellationToken);
        }

        var token = await OAuthAnswer.ReadAsync(dc.Context, _settings.ConnectionName!, cancellationToken);
        memory.CountAttempt();
        if (await IsValidAsync(dc.Context, token, memory, cancellationToken))
        {
            return await dc.EndDialogAsync(token, cancellationToken);
        }

        return dc.Context.Activity.Type == ActivityTypes.Message ? await RefusedAsync(dc, memory, cancellationToken) : EndOfTurn;
    }

    /// <summary>Shows the button again: something was pushed on top of the prompt and has ended.</summary>
    public override async Task<DialogTurnResult> ResumeDialogAsync(
        DialogContext dc, DialogReason reason, object? result = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(dc);
        await RepromptDialogAsync(dc.Context, dc.ActiveDialog!, cancellationToken);
        return EndOfTurn;
    }

    /// <inheritdoc/>
    public override Task RepromptDialogAsync(ITurnContext turnContext, DialogInstance instance, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(instance);
        return SendCardAsync(turnContext, new PromptMemory(instance).Options.Prompt, cancellationToken);
    }

    /// <summary>The customer's token; null when they are not signed in.</summary>
    /// <exception cref="InvalidOperationException">Neither the adapter nor the state of the turn has tokens.</exception>
    public Task<TokenResponse?> GetUserTokenAsync(ITurnContext turnContext, CancellationToken cancellationToken = default) =>
        OAuthAnswer.TokensOf(turnContext).GetUserTokenAsync(turnContext, _settings.ConnectionName!, magicCode: null, cancellationToken);

    /// <summary>Signs the customer out.</summary>
    /// <exception cref="InvalidOperationException">Neither the adapter nor the state of the turn has tokens.</exception>
    public Task SignOutUserAsync(ITurnContext turnContext, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        return OAuthAnswer.TokensOf(turnContext).SignOutUserAsync(
            turnContext, _settings.ConnectionName, turnContext.Activity.From?.Id, cancellationToken);
    }

    private async Task<bool> IsValidAsync(
        ITurnContext turnContext, TokenResponse? token, PromptMemory memory, CancellationToken cancellationToken)
    {
        var recognized = new PromptRecognizerResult<TokenResponse> { Succeeded = token is not null, Value = token! };
        return _validator is null
            ? recognized.Succeeded
            : await _validator(new PromptValidatorContext<TokenResponse>(turnContext, recognized, memory.State, memory.Options), cancellationToken);
    }

    private async Task<DialogTurnResult> RefusedAsync(DialogContext dc, PromptMemory memory, CancellationToken cancellationToken)
    {
        if (_settings.EndOnInvalidMessage)
        {
            return await dc.EndDialogAsync(result: null, cancellationToken);
        }

        if (PromptMemory.AttemptCount(memory.State) >= memory.Options.MaxAttempts)
        {
            return await dc.EndDialogAsync(DialogReason.AttemptsExhausted, result: null, cancellationToken);
        }

        if (!dc.Context.Responded && memory.Options.RetryPrompt is { } retry)
        {
            await dc.Context.SendActivityAsync(retry, cancellationToken);
        }

        return EndOfTurn;
    }

    private async Task SendCardAsync(ITurnContext turnContext, Activity? prompt, CancellationToken cancellationToken)
    {
        var message = prompt?.Clone() ?? MessageFactory.Text(string.Empty);
        message.InputHint ??= InputHints.AcceptingInput;
        message.Attachments ??= [];
        if (!message.Attachments.Any(attachment => attachment.ContentType is OAuthCard.ContentType or SigninCard.ContentType))
        {
            var resource = await OAuthAnswer.TokensOf(turnContext).GetSignInResourceAsync(turnContext, _settings.ConnectionName!, cancellationToken);
            message.Attachments.Add(Card(turnContext.Activity.ChannelId, resource));
        }

        await turnContext.SendActivityAsync(message, cancellationToken);
    }

    private Attachment Card(string? channelId, SignInResource resource)
    {
        var link = resource.SignInLink ?? string.Empty;
        if (WithoutOAuthCard.Contains(channelId, StringComparer.Ordinal))
        {
            return SigninCard.Create(_settings.Text ?? string.Empty, _settings.Title ?? string.Empty, link).ToAttachment();
        }

        var button = new CardAction(ActionTypes.Signin, _settings.Title, value: _settings.ShowSignInLink ?? true ? link : null);
        var card = new OAuthCard(_settings.Text, _settings.ConnectionName, [button])
        {
            TokenExchangeResource = resource.TokenExchangeResource,
            TokenPostResource = resource.TokenPostResource,
        };
        return card.ToAttachment();
    }
}
