namespace RetailMessenger.BotFramework.Dialogs;

/// <summary>Why a dialog or a waterfall step is called.</summary>
public enum DialogReason
{
    /// <summary>The dialog was begun.</summary>
    BeginCalled,

    /// <summary>The customer's next activity arrived.</summary>
    ContinueCalled,

    /// <summary>A dialog ended; its parent goes on with the result.</summary>
    EndCalled,

    /// <summary>The dialog was replaced by another one.</summary>
    ReplaceCalled,

    /// <summary>The dialogs were cancelled.</summary>
    CancelCalled,

    /// <summary>The step before called <see cref="WaterfallStepContext.NextAsync"/>.</summary>
    NextCalled,

    /// <summary>
    /// A prompt gave up after <see cref="PromptOptions.MaxAttempts"/> answers that it could not take; its parent goes on with a null result. An
    /// addition to the SDK.
    /// </summary>
    AttemptsExhausted,

    /// <summary>
    /// A prompt was answered later than <see cref="PromptOptions.ExpiresAfter"/>; its parent goes on with a null result, while the activity of
    /// the turn, which is no answer any more, is still there to be looked at. An addition to the SDK.
    /// </summary>
    Expired,
}
