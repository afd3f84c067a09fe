namespace RetailMessenger.BotFramework.Dialogs;

#nullable disable annotations // The SDK's users cast Result without asking for null; its nullability is theirs to judge.

/// <summary>What an operation on the dialog stack came to.</summary>
/// <param name="status">Where the stack stands.</param>
/// <param name="result">What the last dialog returned.</param>
public class DialogTurnResult(DialogTurnStatus status, object result = null)
{
    /// <summary>Where the stack stands.</summary>
    public DialogTurnStatus Status { get; set; } = status;

    /// <summary>What the last dialog returned, when <see cref="Status"/> is <see cref="DialogTurnStatus.Complete"/>. May be null.</summary>
    public object Result { get; set; } = result;

    /// <summary>Whether the parent of the dialog was ended with it.</summary>
    public bool ParentEnded { get; set; }

    /// <summary>
    /// Why the last dialog ended: <see cref="DialogReason.EndCalled"/>, or the reason of a prompt that gave up. An addition to the SDK.
    /// </summary>
    public DialogReason Reason { get; set; } = DialogReason.EndCalled;
}
