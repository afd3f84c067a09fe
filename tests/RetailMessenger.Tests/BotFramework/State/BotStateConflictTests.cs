using RetailMessenger.BotFramework.State;
using RetailMessenger.BotFramework.Turns;

namespace RetailMessenger.Tests.BotFramework.State;

public sealed class BotStateConflictTests
{
    private readonly MemoryStorage _storage = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Two_turns_at_once_keep_the_properties_of_both()
    {
        var state = new UserState(_storage);
        IStatePropertyAccessor<int> a = state.CreateProperty<int>("a"), b = state.CreateProperty<int>("b"), c = state.CreateProperty<int>("c");
        await StateTurns.InTurnAsync(state, turn => c.SetAsync(turn, 1, Token));
        using TurnContext first = StateTurns.Turn(), second = StateTurns.Turn();
        await a.SetAsync(first, 10, Token);
        await b.SetAsync(second, 20, Token);
        await c.DeleteAsync(second, Token);

        await state.SaveChangesAsync(first, cancellationToken: Token);
        await state.SaveChangesAsync(second, cancellationToken: Token);

        Assert.Equal(10, await a.GetAsync(second, cancellationToken: Token));
        using var later = StateTurns.Turn();
        Assert.Equal(
            (10, 20, 0),
            (await a.GetAsync(later, cancellationToken: Token), await b.GetAsync(later, cancellationToken: Token), await c.GetAsync(later, cancellationToken: Token)));
    }

    [Fact]
    public async Task The_first_two_turns_at_once_keep_the_properties_of_both()
    {
        var state = new UserState(_storage);
        await Parallel.ForAsync(0, 20, Token, async (i, token) =>
        {
            using var turn = StateTurns.Turn();
            await state.CreateProperty<int>($"p{i}").SetAsync(turn, i, token);
            await state.SaveChangesAsync(turn, cancellationToken: token);
        });

        using var later = StateTurns.Turn();
        await state.LoadAsync(later, cancellationToken: Token);
        Assert.Equal(20, state.Get(later).EnumerateObject().Count());
    }

    [Fact]
    public async Task Two_turns_that_change_the_same_property_differently_do_not_overwrite_each_other()
    {
        var state = new UserState(_storage);
        IStatePropertyAccessor<int> a = state.CreateProperty<int>("a"), b = state.CreateProperty<int>("b");
        await StateTurns.InTurnAsync(state, turn => a.SetAsync(turn, 1, Token));
        using TurnContext first = StateTurns.Turn(), second = StateTurns.Turn(), third = StateTurns.Turn();
        await a.SetAsync(first, 2, Token);
        await a.SetAsync(second, 3, Token);
        await b.SetAsync(second, 3, Token);
        await a.SetAsync(third, 2, Token);
        await state.SaveChangesAsync(first, cancellationToken: Token);

        var conflict = await Assert.ThrowsAsync<StateConflictException>(() => state.SaveChangesAsync(second, cancellationToken: Token));
        await state.SaveChangesAsync(third, cancellationToken: Token);

        Assert.Contains("'a'", conflict.Message, StringComparison.Ordinal);
        Assert.IsAssignableFrom<ArgumentException>(conflict);
        using var later = StateTurns.Turn();
        Assert.Equal((2, 0), (await a.GetAsync(later, cancellationToken: Token), await b.GetAsync(later, cancellationToken: Token)));
    }
}
