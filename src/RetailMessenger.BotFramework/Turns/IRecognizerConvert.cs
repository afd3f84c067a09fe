namespace RetailMessenger.BotFramework.Turns;

/// <summary>A result of your own that can take over what a recognizer found.</summary>
public interface IRecognizerConvert
{
    /// <summary>Takes over <paramref name="result"/>, a <see cref="RecognizerResult"/>.</summary>
    void Convert(dynamic result);
}
