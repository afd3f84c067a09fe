namespace RetailMessenger.BotFramework.Dialogs;

/// <summary>The names of the events that the dialog system raises itself.</summary>
public static class DialogEvents
{
    /// <summary>A dialog begins.</summary>
    public const string BeginDialog = "beginDialog";

    /// <summary>The dialog on top is to ask again.</summary>
    public const string RepromptDialog = "repromptDialog";

    /// <summary>Dialogs are about to be cancelled; a dialog that handles the event stops this at itself.</summary>
    public const string CancelDialog = "cancelDialog";

    /// <summary>An activity arrived, before any dialog continued with it. Raised once a turn, from the innermost dialog outwards.</summary>
    public const string ActivityReceived = "activityReceived";

    /// <summary>The dialogs of a waiting component are no longer those that it was begun with.</summary>
    public const string VersionChanged = "versionChanged";

    /// <summary>A dialog threw; the value is the exception. Handled, the turn goes on; else the exception does.</summary>
    public const string Error = "error";

    /// <summary>An event of the bot's own.</summary>
    public const string Custom = "custom";
}
