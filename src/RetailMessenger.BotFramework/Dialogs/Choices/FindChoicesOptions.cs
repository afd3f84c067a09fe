namespace RetailMessenger.BotFramework.Dialogs.Choices;

/// <summary>What counts as naming a choice.</summary>
public class FindChoicesOptions : FindValuesOptions
{
    /// <summary>Whether <see cref="Choice.Value"/> is left out of the search.</summary>
    public bool NoValue { get; set; }

    /// <summary>Whether the title of <see cref="Choice.Action"/> is left out of the search.</summary>
    public bool NoAction { get; set; }

    /// <summary>Whether "2" picks the second choice. Default true.</summary>
    public bool RecognizeNumbers { get; set; } = true;

    /// <summary>Whether "the second" or "the last one" picks a choice. Default true.</summary>
    public bool RecognizeOrdinals { get; set; } = true;

    internal FindChoicesOptions WithLocale(string locale)
    {
        var copy = (FindChoicesOptions)MemberwiseClone();
        copy.Locale = locale;
        return copy;
    }
}
