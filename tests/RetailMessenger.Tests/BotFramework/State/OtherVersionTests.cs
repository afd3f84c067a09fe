using System.Text.Json;
using RetailMessenger.BotFramework.Dialogs;
using RetailMessenger.BotFramework.State;

namespace RetailMessenger.Tests.BotFramework.State;

/// <summary>State that an older or a newer version of the bot wrote.</summary>
public sealed class OtherVersionTests
{
    private const string Key = "test/users/user1";

    private static readonly string Tag = $"{typeof(Taste).FullName}@{typeof(Taste).Assembly.GetName().Name}";

    private readonly CountingStorage _storage = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_a_newer_version_added_at_any_level_survives_a_change_by_this_one()
    {
        var stored = $$"""
            {"taste":{"$type":"{{Tag}}","Size":"Large","Visits":3,"Colours":["red"],"Brands":[],"since":2031,"$$odd":{"$type":"New@Shop","a":[1.50]},
              "Last":{"Number":"R1","Lines":[{"Sku":"boots","Quantity":1,"Price":2.00,"Size":null,"gift":true}],"Note":null,"Parcels":1,"paid":{"by":"card"} } },
             "newProperty":{"$type":"New@Shop","b":1} }
            """;
        await StoreAsync(stored);

        await ChangeAsync(taste => taste.Visits++);

        AssertSame(stored.Replace("\"Visits\":3", "\"Visits\":4", StringComparison.Ordinal), await StoredAsync());
    }

    [Fact]
    public async Task Reading_what_a_newer_version_wrote_is_no_change()
    {
        await StoreAsync($$"""{"taste":{"$type":"{{Tag}}","Size":"Large","Visits":3,"Colours":[],"Brands":[],"Last":null,"since":2031} }""");
        _storage.Written.Clear();

        await ChangeAsync(_ => { });

        Assert.Empty(_storage.Written);
    }

    [Fact]
    public async Task What_an_older_version_did_not_write_has_the_value_that_the_class_gives_it()
    {
        await StoreAsync("""{"taste":{"Last":{}}}""");

        await ChangeAsync(taste =>
        {
            Assert.Equal((Size.Small, 1), (taste.Size, taste.Visits));
            Assert.Empty(taste.Colours);
            Assert.Empty(taste.Brands);
            Assert.Equal(("", null, 1), (taste.Last!.Number, taste.Last.Note, taste.Last.Parcels));
            Assert.Empty(taste.Last.Lines);
        });
    }

    [Fact]
    public async Task Null_is_no_value_of_a_list_or_a_number()
    {
        await StoreAsync("""{"taste":{"Visits":null,"Colours":null,"Brands":null,"Last":{"Number":"R1","Lines":null,"Parcels":null}}}""");

        await ChangeAsync(taste =>
        {
            Assert.Equal(1, taste.Visits);
            Assert.Empty(taste.Colours);
            Assert.Empty(taste.Last!.Lines);
        });
    }

    [Fact]
    public async Task A_value_that_this_version_does_not_know_costs_that_member_alone_and_is_written_back()
    {
        var stored = $$"""{"taste":{"$type":"{{Tag}}","Size":"Huge","Visits":3,"Colours":["red"],"Brands":[],"Last":null} }""";
        await StoreAsync(stored);

        var notes = await ChangeAsync(taste =>
        {
            Assert.Equal((Size.Small, 3), (taste.Size, taste.Visits));
            taste.Visits = 4;
        });

        Assert.Equal($"Size of the property 'taste', which is no {typeof(Taste)} any more", Assert.Single(notes));
        AssertSame(stored.Replace("\"Visits\":3", "\"Visits\":4", StringComparison.Ordinal), await StoredAsync());
        await ChangeAsync(taste => taste.Size = Size.Large);
        Assert.Contains("\"Size\":\"Large\"", await StoredAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\"a text\"")]
    [InlineData("[1,2]")]
    [InlineData("""{"$type":"int","$value":5}""")]
    [InlineData("true")]
    public async Task A_property_of_another_shape_is_dropped_and_noted_without_its_value_and_begins_anew(string shape)
    {
        await StoreAsync($$"""{"taste":{{shape}},"other":1}""");

        var notes = await ChangeAsync(taste => Assert.Equal(1, taste.Visits));

        Assert.Equal($"all of the property 'taste', which is no {typeof(Taste)} any more", Assert.Single(notes));
        Assert.Empty(await ChangeAsync(taste => taste.Visits++));
        Assert.Contains("\"other\":1", await StoredAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"$type":"Shop.Gone@Shop","Visits":7}""", 7)]
    [InlineData("""{"Visits":7,"Colours":{"red":1}}""", 7)]
    [InlineData("""{"Visits":"many"}""", 1)]
    public async Task What_can_be_read_of_a_property_is_read(string stored, int visits)
    {
        await StoreAsync($$"""{"taste":{{stored}}}""");

        await ChangeAsync(taste => Assert.Equal((visits, 0), (taste.Visits, taste.Colours.Count)));
    }

    [Fact]
    public async Task A_number_that_is_none_any_more_comes_from_the_factory()
    {
        await StoreAsync("""{"n":"many"}""");
        var state = new UserState(_storage);
        using var turn = StateTurns.Turn();
        turn.TurnState.Add(new DroppedState());

        Assert.Equal(7, await state.CreateProperty<int>("n").GetAsync(turn, () => 7, Token));
    }

    [Fact]
    public async Task What_the_turn_itself_has_set_is_never_dropped()
    {
        var state = new UserState(_storage);
        using var turn = StateTurns.Turn();
        turn.TurnState.Add(new DroppedState());
        await state.CreateProperty<string>("taste").SetAsync(turn, "Anna", Token);

        await Assert.ThrowsAsync<StateTypeException>(() => state.CreateProperty<Taste>("taste").GetAsync(turn, cancellationToken: Token));
    }

    [Theory]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("5")]
    public async Task A_document_that_is_no_object_is_empty(string document)
    {
        await StoreAsync(document);

        await ChangeAsync(taste => Assert.Equal(1, taste.Visits));
    }

    [Fact]
    public void Why_something_could_not_be_read_never_quotes_it()
    {
        var kept = Assert.IsType<UnresolvedState>(StateJson.Read("""{"$type":"decimal","$value":"Anna's secret"}"""));

        Assert.Equal("FormatException", kept.Reason);
    }

    [Fact]
    public void A_stack_without_its_parts_is_an_empty_one()
    {
        var stack = StateJson.Convert<DialogState>(StateJson.Read("""{"DialogStack":null,"added":1}"""))!;
        var instance = StateJson.Convert<DialogInstance>(StateJson.Read("""{"Id":"a","State":null}"""))!;

        Assert.Empty(stack.DialogStack);
        Assert.Empty(instance.State);
    }

    private static void AssertSame(string expected, string actual) =>
        Assert.True(JsonElement.DeepEquals(JsonDocument.Parse(expected).RootElement, JsonDocument.Parse(actual).RootElement), actual);

    private Task StoreAsync(string json) => _storage.WriteAsync(new Dictionary<string, object> { [Key] = new StateBag(json, "*") }, Token);

    private async Task<string> StoredAsync() => ((StateBag)(await _storage.ReadAsync([Key], Token))[Key]).Json;

    private async Task<IReadOnlyList<string>> ChangeAsync(Action<Taste> change)
    {
        var dropped = new DroppedState();
        var state = new UserState(_storage);
        await StateTurns.InTurnAsync(state, async turn =>
        {
            turn.TurnState.Add(dropped);
            change(await state.CreateProperty<Taste>("taste").GetAsync(turn, () => new Taste { Brands = [] }, Token));
        });
        return dropped.Notes;
    }
}
