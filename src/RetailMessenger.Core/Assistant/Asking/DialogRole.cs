namespace RetailMessenger.Core.Assistant.Asking;

/// <summary>What the assistant itself begins a dialog for. Each role but <see cref="None"/> has at most one dialog.</summary>
public enum DialogRole
{
    /// <summary>Only customers begin it.</summary>
    None,

    /// <summary>Greets a customer.</summary>
    Greeting,

    /// <summary>Brings the customer to a person.</summary>
    Person,

    /// <summary>Asks which language to speak.</summary>
    Language,

    /// <summary>Tells what became of an operation of the shop; begun with an <see cref="Errands.ToldOutcome"/>.</summary>
    Receipt,

    /// <summary>Takes the last operation of the shop back.</summary>
    Undo,
}
