namespace RetailMessenger.BotFramework.Turns;

/// <summary>Reads results of recognizers.</summary>
public static class RecognizerResultExtensions
{
    /// <summary>The intent with the highest score; "None" with 1 when there is no intent at all, an intent without score counts as 0.</summary>
    public static (string intent, double score) GetTopScoringIntent(this RecognizerResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        if (result.Intents.Count == 0) return ("None", 1.0);
        var (intent, score) = result.Intents.MaxBy(pair => pair.Value.Score ?? 0.0);
        return (intent, score.Score ?? 0.0);
    }
}
