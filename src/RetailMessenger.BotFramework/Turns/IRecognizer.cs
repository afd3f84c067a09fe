namespace RetailMessenger.BotFramework.Turns;

/// <summary>Finds out what the user wants.</summary>
public interface IRecognizer
{
    /// <summary>What the turn's message means.</summary>
    Task<RecognizerResult> RecognizeAsync(ITurnContext turnContext, CancellationToken cancellationToken);

    /// <summary>What the turn's message means, as a result of your own.</summary>
    Task<T> RecognizeAsync<T>(ITurnContext turnContext, CancellationToken cancellationToken)
        where T : IRecognizerConvert, new();
}
