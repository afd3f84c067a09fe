using System.Security.Claims;
using RetailMessenger.BotFramework.Schema;
using RetailMessenger.BotFramework.Turns;

namespace RetailMessenger.BotFramework.State;

/// <summary>
/// Lets a developer watch a conversation from another one, as the Bot Framework Emulator does. <c>/INSPECT open</c> in their own conversation is
/// answered with a command; who sends that in the conversation to be watched has what is said there and what is remembered of it sent to the
/// developer as traces. It is for development: whoever watches reads all of it.
/// </summary>
/// <param name="inspectionState">Who watches what.</param>
/// <param name="userState">Shown after each turn; null for none.</param>
/// <param name="conversationState">Shown after each turn; null for none.</param>
public class InspectionMiddleware(InspectionState inspectionState, UserState? userState = null, ConversationState? conversationState = null)
    : IMiddleware
{
    private const string Command = "/INSPECT";

    private readonly InspectionState _state = inspectionState ?? throw new ArgumentNullException(nameof(inspectionState));
    private readonly IStatePropertyAccessor<InspectionSessionsByStatus> _sessions =
        inspectionState.CreateProperty<InspectionSessionsByStatus>(nameof(InspectionSessionsByStatus));

    /// <inheritdoc/>
    public async Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        ArgumentNullException.ThrowIfNull(next);
        if (await ProcessCommandAsync(turnContext, cancellationToken))
        {
            return;
        }

        // The traces themselves go out in such turns.
        var isOwn = turnContext.Activity is { Type: ActivityTypes.Event, Name: ActivityEventNames.ContinueConversation };
        if (isOwn || !(await SessionsAsync(turnContext, cancellationToken)).AttachedSessions.TryGetValue(KeyOf(turnContext), out var watcher))
        {
            await next(cancellationToken);
            return;
        }

        await WatchedAsync(turnContext, watcher, next, cancellationToken);
    }

    /// <summary>Obeys a command to open or to attach a session.</summary>
    /// <returns>Whether the turn's activity is one; the turn then ends.</returns>
    public async Task<bool> ProcessCommandAsync(ITurnContext turnContext, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        if (turnContext.Activity is not { Type: ActivityTypes.Message, Text: { } text } activity || !text.Contains(Command, StringComparison.Ordinal))
        {
            return false;
        }

        var words = (activity.Clone().RemoveRecipientMention() ?? text).Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        switch (words)
        {
            case [Command, "open"]:
                await OpenAsync(turnContext, cancellationToken);
                return true;
            case [Command, "attach", var id]:
                await AttachAsync(turnContext, id, cancellationToken);
                return true;
            default:
                return false;
        }
    }

    private static string KeyOf(ITurnContext turnContext) => $"{turnContext.Activity.ChannelId}/{turnContext.Activity.Conversation?.Id}";

    private async Task OpenAsync(ITurnContext turnContext, CancellationToken cancellationToken)
    {
        var id = Guid.NewGuid().ToString();
        (await SessionsAsync(turnContext, cancellationToken)).OpenedSessions[id] = turnContext.Activity.GetConversationReference();
        await _state.SaveChangesAsync(turnContext, force: false, cancellationToken);
        await turnContext.SendActivityAsync($"{Command} attach {id}", cancellationToken: cancellationToken);
    }

    private async Task AttachAsync(ITurnContext turnContext, string id, CancellationToken cancellationToken)
    {
        var sessions = await SessionsAsync(turnContext, cancellationToken);
        if (!sessions.OpenedSessions.Remove(id, out var watcher))
        {
            await turnContext.SendActivityAsync($"Open session with id {id} does not exist.", cancellationToken: cancellationToken);
            return;
        }

        sessions.AttachedSessions[KeyOf(turnContext)] = watcher;
        await _state.SaveChangesAsync(turnContext, force: false, cancellationToken);
        await turnContext.SendActivityAsync("Attached to session, all traffic is being replicated for inspection.", cancellationToken: cancellationToken);
    }

    private async Task WatchedAsync(
        ITurnContext turnContext, ConversationReference watcher, NextDelegate next, CancellationToken cancellationToken)
    {
        await ShowAsync(InspectionTraces.Received(turnContext.Activity));
        turnContext.OnSendActivities(async (_, activities, send) =>
        {
            foreach (var activity in activities) await ShowAsync(InspectionTraces.Sent(activity));
            return await send();
        });
        turnContext.OnUpdateActivity(async (_, activity, update) =>
        {
            await ShowAsync(InspectionTraces.Updated(activity));
            return await update();
        });
        turnContext.OnDeleteActivity(async (_, reference, delete) =>
        {
            await ShowAsync(InspectionTraces.Deleted(reference));
            await delete();
        });
        try
        {
            await next(cancellationToken);
        }
        catch (Exception exception)
        {
            await ShowAsync(InspectionTraces.Failed(exception));
            throw;
        }

        await (userState?.LoadAsync(turnContext, force: false, cancellationToken) ?? Task.CompletedTask);
        await (conversationState?.LoadAsync(turnContext, force: false, cancellationToken) ?? Task.CompletedTask);
        await ShowAsync(InspectionTraces.State(userState?.Get(turnContext), conversationState?.Get(turnContext)));

        Task ShowAsync(ITraceActivity trace) => SendAsync(turnContext, watcher, trace, cancellationToken);
    }

    private async Task SendAsync(
        ITurnContext turnContext, ConversationReference watcher, ITraceActivity trace, CancellationToken cancellationToken)
    {
        var watched = (await SessionsAsync(turnContext, cancellationToken)).AttachedSessions;
        if (!watched.ContainsKey(KeyOf(turnContext)))
        {
            return;
        }

        if (!await IsTakenAsync(turnContext, watcher, trace, cancellationToken))
        {
            // Who watches has gone. The conversation that was watched must not suffer from it.
            watched.Remove(KeyOf(turnContext));
            await _state.SaveChangesAsync(turnContext, force: false, cancellationToken);
        }
    }

    private static async Task<bool> IsTakenAsync(
        ITurnContext turnContext, ConversationReference watcher, ITraceActivity trace, CancellationToken cancellationToken)
    {
        var isTaken = false;
        try
        {
            await turnContext.Adapter.ContinueConversationAsync(
                turnContext.TurnState.Get<ClaimsIdentity>(BotAdapter.BotIdentityKey) ?? new ClaimsIdentity(),
                watcher,
                async (inspector, token) => isTaken = await TrySendAsync(inspector, trace, token),
                cancellationToken);
        }
        catch (Exception) when (!cancellationToken.IsCancellationRequested)
        {
            return false;
        }

        return isTaken;
    }

    // Within the watcher's own turn, so that the bot's error handler does not take it for a failure of the bot.
    private static async Task<bool> TrySendAsync(ITurnContext inspector, ITraceActivity trace, CancellationToken cancellationToken)
    {
        try
        {
            await inspector.SendActivityAsync(trace, cancellationToken);
            return true;
        }
        catch (Exception) when (!cancellationToken.IsCancellationRequested)
        {
            return false;
        }
    }

    private async Task<InspectionSessionsByStatus> SessionsAsync(ITurnContext turnContext, CancellationToken cancellationToken) =>
        (await _sessions.GetAsync(turnContext, () => new InspectionSessionsByStatus(), cancellationToken))!;
}
