namespace RetailMessenger.BotFramework.Dialogs;

/// <summary>A dialog that needs others in its set.</summary>
public interface IDialogDependencies
{
    /// <summary>The dialogs that <see cref="DialogSet.Add"/> is to add as well.</summary>
    IEnumerable<Dialog> GetDependencies();
}
