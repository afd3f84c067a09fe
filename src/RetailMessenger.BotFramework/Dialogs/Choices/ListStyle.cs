namespace RetailMessenger.BotFramework.Dialogs.Choices;

/// <summary>How a list of choices is shown to the customer.</summary>
public enum ListStyle
{
    /// <summary>The choices are not shown; the prompt's own words are expected to name them.</summary>
    None,

    /// <summary>What fits the channel best, decided by <see cref="ChoiceFactory.ForChannel"/>.</summary>
    Auto,

    /// <summary>Within the sentence: <c>Which size? (1) S, (2) M, or (3) L</c>.</summary>
    Inline,

    /// <summary>A numbered list below the text.</summary>
    List,

    /// <summary>Suggested actions: buttons that vanish once one is used.</summary>
    SuggestedAction,

    /// <summary>Buttons on a hero card, which stay.</summary>
    HeroCard,
}
