namespace RetailMessenger.BotFramework.Dialogs;

/// <summary>Decides whether an answer is taken. It may say to the customer what is wrong: then the prompt does not ask again itself.</summary>
/// <typeparam name="T">What the prompt asks for.</typeparam>
/// <param name="promptContext">What was recognised; the validator may change the value.</param>
/// <param name="cancellationToken">Cancels the turn.</param>
public delegate Task<bool> PromptValidator<T>(PromptValidatorContext<T> promptContext, CancellationToken cancellationToken);
