namespace RetailMessenger.BotFramework.Dialogs;

/// <summary>Where the dialog stack stands after an operation.</summary>
public enum DialogTurnStatus
{
    /// <summary>The stack was empty: nothing happened.</summary>
    Empty,

    /// <summary>The dialog on top waits for the customer's next activity.</summary>
    Waiting,

    /// <summary>The last dialog ended; <see cref="DialogTurnResult.Result"/> is its result. The stack is empty.</summary>
    Complete,

    /// <summary>The dialogs were cancelled. The stack is empty.</summary>
    Cancelled,

    /// <summary>The dialog ended, and its parent is to wait for the next activity before it goes on.</summary>
    CompleteAndWait,
}
