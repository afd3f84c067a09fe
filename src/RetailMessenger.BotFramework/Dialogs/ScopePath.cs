namespace RetailMessenger.BotFramework.Dialogs;

/// <summary>The memory scopes that every conversation has: what a path of <see cref="Memory.DialogStateManager"/> begins with.</summary>
public static class ScopePath
{
    /// <summary>The properties of the <see cref="State.UserState"/>.</summary>
    public const string User = "user";

    /// <summary>The properties of the <see cref="State.ConversationState"/>.</summary>
    public const string Conversation = "conversation";

    /// <summary>What the nearest component remembers, or the active dialog where there is none.</summary>
    public const string Dialog = "dialog";

    /// <summary>The properties of the nearest component's class, or of the active dialog's where there is none. Read only.</summary>
    public const string DialogClass = "dialogClass";

    /// <summary>What is on the stack: <c>stack</c>, <c>activeDialog</c> and <c>parent</c>, all of them ids. Read only.</summary>
    public const string DialogContext = "dialogContext";

    /// <summary>What the active dialog remembers.</summary>
    public const string This = "this";

    /// <summary>The properties of the active dialog's class. Read only.</summary>
    public const string Class = "class";

    /// <summary>The configuration. Read only.</summary>
    public const string Settings = "settings";

    /// <summary>What lasts until the turn ends.</summary>
    public const string Turn = "turn";
}
