using RetailMessenger.BotFramework.Schema;
using RetailMessenger.BotFramework.State;
using RetailMessenger.BotFramework.Testing;
using RetailMessenger.BotFramework.Turns;

namespace RetailMessenger.Tests.BotFramework.State;

/// <summary>Turns of the test adapter's user in the test adapter's conversation.</summary>
internal static class StateTurns
{
    public static Activity Activity()
        => new Activity(ActivityTypes.Message).ApplyConversationReference(new TestAdapter().Conversation, isIncoming: true);

    public static TurnContext Turn() => new(new TestAdapter(), Activity());

    public static async Task InTurnAsync(BotState state, Func<ITurnContext, Task> work)
    {
        using var turn = Turn();
        await work(turn);
        await state.SaveChangesAsync(turn, cancellationToken: TestContext.Current.CancellationToken);
    }
}
