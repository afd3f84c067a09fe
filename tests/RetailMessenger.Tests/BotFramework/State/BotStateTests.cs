using System.Text.Json;
using RetailMessenger.BotFramework.Schema;
using RetailMessenger.BotFramework.State;
using RetailMessenger.BotFramework.Testing;
using RetailMessenger.BotFramework.Turns;

namespace RetailMessenger.Tests.BotFramework.State;

public sealed class BotStateTests
{
    private readonly CountingStorage _storage = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task State_is_kept_under_the_keys_of_the_bot_framework()
    {
        using var turn = StateTurns.Turn();

        foreach (BotState state in (BotState[])[new ConversationState(_storage), new UserState(_storage), new PrivateConversationState(_storage)])
        {
            await state.CreateProperty<int>("n").SetAsync(turn, 1, Token);
            await state.SaveChangesAsync(turn, cancellationToken: Token);
        }

        Assert.Equal(["test/conversations/convo1", "test/users/user1", "test/conversations/convo1/users/user1"], _storage.Written);
    }

    [Theory]
    [InlineData("channelId")]
    [InlineData("conversation.id")]
    [InlineData("from.id")]
    public async Task A_missing_id_is_said(string missing)
    {
        var activity = StateTurns.Activity();
        if (missing == "channelId") activity.ChannelId = null;
        if (missing == "conversation.id") activity.Conversation = new ConversationAccount();
        if (missing == "from.id") activity.From = null;
        using var turn = new TurnContext(new TestAdapter(), activity);

        var error = await Assert.ThrowsAsync<InvalidOperationException>(() => new PrivateConversationState(_storage).LoadAsync(turn, cancellationToken: Token));

        Assert.Contains(missing, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_value_that_was_never_set_comes_from_the_factory_and_stays()
    {
        var state = new UserState(_storage);
        var profile = state.CreateProperty<UserProfile>("profile");
        var count = state.CreateProperty<int>("count");
        using (var turn = StateTurns.Turn())
        {
            Assert.Null(await profile.GetAsync(turn, cancellationToken: Token));
            Assert.Equal(0, await count.GetAsync(turn, cancellationToken: Token));
            (await profile.GetAsync(turn, () => new UserProfile(), Token)).Name = "Anna";
            await state.SaveChangesAsync(turn, cancellationToken: Token);
        }

        using var next = StateTurns.Turn();
        Assert.Equal("Anna", (await profile.GetAsync(next, () => throw new InvalidOperationException("is there"), Token)).Name);
        Assert.Equal("profile", profile.Name);
    }

    [Fact]
    public async Task Only_what_changed_is_written()
    {
        var state = new UserState(_storage);
        var profile = state.CreateProperty<UserProfile>("profile");
        using (var turn = StateTurns.Turn())
        {
            await state.LoadAsync(turn, cancellationToken: Token);
            await state.SaveChangesAsync(turn, cancellationToken: Token);
            Assert.Empty(_storage.Written);
            await profile.SetAsync(turn, new UserProfile { Age = 41 }, Token);
            await state.SaveChangesAsync(turn, cancellationToken: Token);
            await state.SaveChangesAsync(turn, cancellationToken: Token);
            Assert.Single(_storage.Written);
        }

        using var next = StateTurns.Turn();
        await state.SaveChangesAsync(next, cancellationToken: Token);
        (await profile.GetAsync(next, cancellationToken: Token)).Age = 41;
        await state.SaveChangesAsync(next, cancellationToken: Token);
        Assert.Single(_storage.Written);
        Assert.False(state.GetCachedState(next)!.IsChanged());
        (await profile.GetAsync(next, cancellationToken: Token)).Age = 42;
        Assert.True(state.GetCachedState(next)!.IsChanged());
        await state.SaveChangesAsync(next, cancellationToken: Token);
        await state.SaveChangesAsync(next, force: true, Token);
        Assert.Equal(3, _storage.Written.Count);
    }

    [Fact]
    public async Task Properties_are_removed_one_by_one_or_all_at_once()
    {
        var state = new ConversationState(_storage);
        IStatePropertyAccessor<string> a = state.CreateProperty<string>("a"), b = state.CreateProperty<string>("b");
        await StateTurns.InTurnAsync(state, async turn =>
        {
            await a.SetAsync(turn, "1", Token);
            await b.SetAsync(turn, "2", Token);
        });
        await StateTurns.InTurnAsync(state, turn => a.DeleteAsync(turn, Token));
        await StateTurns.InTurnAsync(state, async turn =>
        {
            Assert.Null(await a.GetAsync(turn, cancellationToken: Token));
            Assert.Equal("2", await b.GetAsync(turn, cancellationToken: Token));
            await state.ClearStateAsync(turn, Token);
            Assert.Null(await b.GetAsync(turn, cancellationToken: Token));
        });
        await StateTurns.InTurnAsync(state, async turn =>
        {
            Assert.Null(await b.GetAsync(turn, cancellationToken: Token));
            await b.SetAsync(turn, "3", Token);
        });
        await StateTurns.InTurnAsync(state, turn => state.DeleteAsync(turn, Token));
        await StateTurns.InTurnAsync(state, async turn => Assert.Null(await b.GetAsync(turn, cancellationToken: Token)));
    }

    [Fact]
    public async Task The_host_may_stage_the_state_of_a_turn()
    {
        var state = new UserState(_storage);
        var staged = new MemoryStorage();
        using var turn = StateTurns.Turn();
        turn.TurnState.Add<IStorage>(staged);

        await state.CreateProperty<int>("a").SetAsync(turn, 1, Token);
        await state.SaveChangesAsync(turn, cancellationToken: Token);

        Assert.Empty(_storage.Written);
        Assert.Single(await staged.ReadAsync(["test/users/user1"], Token));
    }

    [Fact]
    public async Task A_value_of_a_type_that_is_gone_survives_the_turns_that_do_not_need_it()
    {
        const string Gone = """{"$type":"Shop.Gone@Shop","Name":"Anna"}""";
        await _storage.WriteAsync(new Dictionary<string, object> { ["test/users/user1"] = new StateBag($$"""{"gone":{{Gone}},"n":1}""") }, Token);
        var state = new UserState(_storage);

        await StateTurns.InTurnAsync(state, async turn =>
        {
            await state.CreateProperty<object>("gone").GetAsync(turn, cancellationToken: Token);
            await state.CreateProperty<int>("n").SetAsync(turn, 2, Token);
        });

        using var later = StateTurns.Turn();
        await state.LoadAsync(later, cancellationToken: Token);
        Assert.Equal($$"""{"gone":{{Gone}},"n":2}""", state.Get(later).GetRawText());
        Assert.Equal("Anna", (await state.CreateProperty<UserProfile>("gone").GetAsync(later, cancellationToken: Token)).Name);
    }

    [Fact]
    public async Task A_value_of_another_type_is_said_with_its_property()
    {
        var state = new UserState(_storage);
        await StateTurns.InTurnAsync(state, turn => state.CreateProperty<string>("profile").SetAsync(turn, "Anna", Token));
        using var turn = StateTurns.Turn();

        var error = await Assert.ThrowsAsync<StateTypeException>(() => state.CreateProperty<UserProfile>("profile").GetAsync(turn, cancellationToken: Token));

        Assert.Contains("'profile'", error.Message, StringComparison.Ordinal);
        Assert.Contains(nameof(UserProfile), error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_value_that_cannot_be_saved_is_said_with_its_property()
    {
        var state = new UserState(_storage);
        var circle = new UserProfile();
        circle.Friend = circle;
        using var turn = StateTurns.Turn();
        await state.CreateProperty<UserProfile>("profile").SetAsync(turn, circle, Token);

        var error = await Assert.ThrowsAsync<StateTypeException>(() => state.SaveChangesAsync(turn, cancellationToken: Token));

        Assert.Contains("'profile'", error.Message, StringComparison.Ordinal);
        Assert.Empty(_storage.Written);
    }

    [Theory]
    [InlineData(127, 0, true)]
    [InlineData(128, 0, false)]
    [InlineData(100, 27, true)]
    [InlineData(100, 28, false)]
    public async Task What_was_saved_can_be_read_however_deep_it_is(int lists, int rawArrays, bool fits)
    {
        var state = new UserState(_storage);
        var property = state.CreateProperty<object>("deep");
        object value = rawArrays == 0 ? new List<object>() : JsonDocument.Parse(new string('[', rawArrays) + new string(']', rawArrays)).RootElement;
        for (var i = 0; i < lists; i++) value = new List<object> { value };
        Task SaveAsync() => StateTurns.InTurnAsync(state, turn => property.SetAsync(turn, value, Token));

        if (fits) await SaveAsync();
        else await Assert.ThrowsAsync<StateTypeException>(SaveAsync);

        using var later = StateTurns.Turn();
        Assert.Equal(fits, await property.GetAsync(later, cancellationToken: Token) is List<object>);
    }

    [Fact]
    public async Task Storages_of_other_makes_may_give_plain_values()
    {
        _storage.Plain["test/users/user1"] = new Dictionary<string, object> { ["n"] = 5 };
        _storage.Plain["test/conversations/convo1"] = JsonDocument.Parse("""{"n":6}""").RootElement;
        using var turn = StateTurns.Turn();

        Assert.Equal(5, await new UserState(_storage).CreateProperty<int>("n").GetAsync(turn, cancellationToken: Token));
        Assert.Equal(6, await new ConversationState(_storage).CreateProperty<int>("n").GetAsync(turn, cancellationToken: Token));
    }

    [Fact]
    public async Task State_saves_itself_at_the_end_of_a_turn_unless_the_turn_fails()
    {
        var state = new UserState(_storage);
        var count = state.CreateProperty<int>("count");
        var adapter = new TestAdapter().Use(new AutoSaveStateMiddleware(state));

        await adapter.SendTextToBotAsync("Hi", (turn, token) => count.SetAsync(turn, 1, token), Token);
        await Assert.ThrowsAsync<InvalidOperationException>(() => adapter.SendTextToBotAsync(
            "Hi",
            async (turn, token) =>
            {
                await count.SetAsync(turn, 2, token);
                throw new InvalidOperationException();
            },
            Token));

        using var later = StateTurns.Turn();
        Assert.Equal(1, await count.GetAsync(later, cancellationToken: Token));
    }
}
