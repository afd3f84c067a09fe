using RetailMessenger.BotFramework.Turns;

namespace RetailMessenger.BotFramework.Dialogs;

/// <summary>
/// Speaks to a customer whose dialog a deployment has changed so that it cannot go on. A host puts one into the state of the turn
/// (<c>turnContext.TurnState.Add&lt;ILostDialogs&gt;(…)</c>); continuing the dialogs of a conversation then clears their stack and ends as
/// <see cref="DialogTurnStatus.Cancelled"/>, where it would throw a <see cref="DialogChangedException"/> otherwise. An addition to the SDK.
/// </summary>
public interface ILostDialogs
{
    /// <summary>Says sorry, and offers to start over.</summary>
    /// <param name="turnContext">The turn. No dialog is open in it any more.</param>
    /// <param name="loss">What cannot go on.</param>
    /// <param name="dialogId">The outermost dialog that was going on, which may exist no more; null when that is not known.</param>
    /// <param name="cancellationToken">Cancels the turn.</param>
    Task AnswerAsync(ITurnContext turnContext, DialogChangedException loss, string? dialogId, CancellationToken cancellationToken);
}
