namespace RetailMessenger.BotFramework.Dialogs.Choices;

/// <summary>A value to look for, and where it stands in its list. Several values may share an index: they are synonyms.</summary>
public class SortedValue
{
    /// <summary>The words to look for.</summary>
    public string Value { get; set; } = string.Empty;

    /// <summary>The place, from 0, that is reported when the value is found.</summary>
    public int Index { get; set; }
}
