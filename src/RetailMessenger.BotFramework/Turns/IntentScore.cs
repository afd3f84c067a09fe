namespace RetailMessenger.BotFramework.Turns;

/// <summary>How sure a recognizer is of one intent.</summary>
public class IntentScore
{
    /// <summary>0 (surely not) to 1 (surely); null when it does not say.</summary>
    public double? Score { get; set; }

    /// <summary>What the recognizer adds.</summary>
    public IDictionary<string, object> Properties { get; set; } = new Dictionary<string, object>(StringComparer.Ordinal);
}
