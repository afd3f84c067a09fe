namespace RetailMessenger.BotFramework.Dialogs;

/// <summary>What a turn of <see cref="DialogManager"/> came to.</summary>
public class DialogManagerResult
{
    /// <summary>Where the dialog stack stands.</summary>
    public DialogTurnResult TurnResult { get; set; } = new(DialogTurnStatus.Empty);
}
