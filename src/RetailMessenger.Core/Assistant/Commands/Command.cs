namespace RetailMessenger.Core.Assistant.Commands;

/// <summary>
/// What customers can say at any moment, in any dialog. The words for each stand in <c>Command.en.json</c> …, the one to be shown first.
/// </summary>
public enum Command
{
    /// <summary>What can be said at any moment.</summary>
    Help,

    /// <summary>What the shop can do now.</summary>
    Menu,

    /// <summary>Leaves everything that was begun.</summary>
    StartOver,

    /// <summary>Leaves the dialog that was begun last.</summary>
    Cancel,

    /// <summary>Returns to the question before.</summary>
    Back,

    /// <summary>Asks for a person.</summary>
    Person,

    /// <summary>Asks for another language.</summary>
    ChangeLanguage,

    /// <summary>Goes on in English.</summary>
    SpeakEnglish,

    /// <summary>Goes on in Spanish.</summary>
    SpeakSpanish,
}
