using System.Text.Json.Nodes;
using Microsoft.Extensions.Configuration;
using RetailMessenger.BotFramework.Dialogs;
using RetailMessenger.BotFramework.Dialogs.Memory;
using RetailMessenger.BotFramework.Dialogs.Memory.PathResolvers;
using RetailMessenger.BotFramework.Dialogs.Memory.Scopes;
using RetailMessenger.BotFramework.Schema;
using RetailMessenger.BotFramework.State;
using RetailMessenger.BotFramework.Testing;
using RetailMessenger.BotFramework.Turns;
using RetailMessenger.Tests.BotFramework.State;

namespace RetailMessenger.Tests.BotFramework.Dialogs;

public sealed class MemoryScopeTests
{
    private readonly MemoryStorage _storage = new();

    [Fact]
    public async Task What_is_kept_of_a_user_and_of_a_conversation_is_there_in_the_next_turn()
    {
        await InDialogAsync(dc =>
        {
            dc.State.SetValue("user.profile.name", "Anna");
            dc.State.SetValue("user.orders[1].number", "A-2");
            dc.State.SetValue("conversation.topic", "shoes");
        });

        await InDialogAsync(dc =>
        {
            Assert.Equal("Anna", dc.State.GetValue<string>("User.Profile.Name"));
            Assert.Equal("A-2", dc.State.GetStringValue("user.orders[1].number"));
            Assert.False(dc.State.TryGetValue<object>("user.orders[0]", out _));
            Assert.Equal("shoes", dc.State["conversation.topic"]);
        });
    }

    [Fact]
    public async Task A_property_is_the_same_by_its_path_and_by_its_accessor()
    {
        var user = new UserState(_storage);
        var accessor = user.CreateProperty<UserProfile>("profile");
        await InDialogAsync(dc => dc.State.SetValue("user.profile", new UserProfile { Name = "Anna" }));

        await InDialogAsync(
            async dc =>
            {
                var profile = await accessor.GetAsync(dc.Context, cancellationToken: TestContext.Current.CancellationToken);
                Assert.Equal("Anna", profile!.Name);
                profile.Name = "Berta";
                Assert.Equal("Berta", dc.State.GetValue<string>("user.profile.name"));
                dc.State.SetValue("user.profile.name", "Clara");
                Assert.Equal("Clara", profile.Name);
            },
            user);
        await InDialogAsync(dc => Assert.Equal("Clara", dc.State.GetValue<string>("user.profile.name")));
    }

    [Fact]
    public async Task What_was_removed_stays_removed()
    {
        await InDialogAsync(dc => dc.State.SetValue("user.name", "Anna"));
        await InDialogAsync(dc => dc.State.RemoveValue("USER.NAME"));

        await InDialogAsync(dc => Assert.False(dc.State.TryGetValue<string>("user.name", out _)));
    }

    [Fact]
    public async Task The_signs_stand_for_places()
    {
        var recognized = new RecognizerResult
        {
            Intents = { ["BookTable"] = new IntentScore { Score = 0.9 } },
            Entities = new() { ["size"] = new JsonArray("M", "L"), ["city"] = new JsonArray(new JsonArray("Ghent")) },
        };

        await InDialogAsync(dc =>
        {
            dc.State.SetValue("turn.recognized", recognized);
            dc.State.SetValue("$colour", "red");

            Assert.Equal(0.9, dc.State.GetValue<double>("#BookTable.score"));
            Assert.Equal("M", dc.State.GetValue<string>("@size"));
            Assert.Equal("Ghent", dc.State.GetValue<string>("@city"));
            Assert.Equal("L", dc.State.GetValue<string>("@@size[1]"));
            Assert.Equal("red", dc.State.GetValue<string>("dialog.colour"));
            Assert.Equal("root", dc.State.GetValue<string>("%id"));
        });
    }

    [Fact]
    public async Task A_place_may_be_named_by_another_place()
    {
        await InDialogAsync(dc =>
        {
            dc.State.SetValue("turn.size", "in stock");
            dc.State.SetValue("turn.index", 1);
            dc.State.SetValue("turn.prices['in stock']", 19.95m);
            dc.State.SetValue("turn.list[1]", "second");

            Assert.Equal(19.95m, dc.State.GetValue<decimal>("turn.prices[turn.size]"));
            Assert.Equal("second", dc.State.GetValue<string>("turn.list[turn.index]"));
            Assert.Null(dc.State.GetValue<string>("turn.list[turn.nothing]"));
            Assert.Throws<ArgumentException>(() => dc.State.SetValue("turn.list[turn.nothing]", "x"));
        });
    }

    [Fact]
    public async Task Settings_are_the_configuration()
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Shop:Name"] = "Corner",
            ["Shop:Days:0"] = "Monday",
            ["Shop:Days:1"] = "Tuesday",
            ["Shop:Limit"] = "25",
        }).Build();

        await InDialogAsync(dc =>
        {
            dc.Context.TurnState.Add<IConfiguration>(configuration);
            Assert.Equal("Corner", dc.State.GetValue<string>("settings.shop.name"));
            Assert.Equal("Tuesday", dc.State.GetValue<string>("settings.Shop.Days[1]"));
            Assert.Equal(25, dc.State.GetIntValue("settings.Shop.Limit"));
            Assert.Equal(25, dc.State.GetValue<int?>("settings.Shop.Limit"));
            Assert.Equal(3, dc.State.GetIntValue("settings.Shop.Nothing", 3));
            Assert.Equal(3, dc.State.GetIntValue("settings.Shop.Name", 3));
        });
    }

    [Fact]
    public async Task The_stack_is_seen_by_its_ids()
    {
        var bot = new StackBot(new ComponentDialog("c").AddDialog(new LoggedDialog("inner", [])));
        await bot.BeginAsync("c");

        await bot.TurnAsync(dc =>
        {
            var state = dc.Child!.State;
            Assert.Equal("inner", state.GetValue<string>("dialogcontext.activeDialog"));
            Assert.Equal("c", state.GetValue<string>("dialogContext.parent"));
            Assert.Equal(["inner", "c"], state.GetValue<List<object>>("dialogcontext.stack")!);
            Assert.Equal("inner", state.GetValue<string>("class.id"));
            Assert.Equal("c", state.GetValue<string>("dialogClass.id"));
            return Task.FromResult(true);
        });
    }

    [Theory]
    [InlineData("class.id")]
    [InlineData("dialogclass.id")]
    [InlineData("dialogcontext.activeDialog")]
    [InlineData("settings.shop")]
    public async Task What_all_conversations_share_cannot_be_changed_by_one(string path)
    {
        await InDialogAsync(dc =>
        {
            Assert.Throws<InvalidOperationException>(() => dc.State.SetValue(path, "x"));
            Assert.Throws<InvalidOperationException>(() => dc.State.RemoveValue(path));
        });
    }

    [Fact]
    public async Task A_state_that_no_turn_carries_keeps_nothing()
    {
        await new StackBot().TurnAsync(dc =>
        {
            Assert.Null(dc.State.GetValue<string>("user.name"));
            Assert.Throws<InvalidOperationException>(() => dc.State.SetValue("user.name", "Anna"));
            return Task.FromResult(true);
        });
    }

    [Fact]
    public async Task A_scope_can_be_replaced_where_a_dialog_or_the_turn_owns_it()
    {
        await InDialogAsync(dc =>
        {
            dc.State.SetValue("this", new Dictionary<string, object>(StringComparer.Ordinal) { ["x"] = 1 });
            dc.State.SetValue("turn", new Dictionary<string, object>(StringComparer.Ordinal) { ["y"] = 2 });

            Assert.Equal(1, dc.State.GetIntValue("this.x"));
            Assert.Equal(2, dc.State.GetIntValue("turn.y"));
            Assert.Throws<NotSupportedException>(() => dc.State.SetValue("user", new Dictionary<string, object>()));
        });
    }

    [Fact]
    public async Task A_scope_is_forgotten_as_a_whole()
    {
        await InDialogAsync(dc => dc.State.SetValue("user.name", "Anna"));
        await InDialogAsync(async dc => await dc.State.DeleteScopesMemoryAsync("user", TestContext.Current.CancellationToken));

        await InDialogAsync(dc => Assert.Empty((IDictionary<string, object?>)dc.State["user"]!));
    }

    [Fact]
    public async Task A_snapshot_shows_what_is_remembered_but_no_settings()
    {
        await InDialogAsync(dc =>
        {
            dc.State.SetValue("user.name", "Anna");
            dc.State.SetValue("turn.count", 2);
            var snapshot = dc.State.GetMemorySnapshot();

            Assert.Equal("Anna", (string?)snapshot["user"]!["name"]);
            Assert.Equal(2, (int?)snapshot["turn"]!["count"]);
            Assert.False(snapshot.ContainsKey("settings"));
        });
    }

    [Fact]
    public async Task A_bot_adds_scopes_and_signs_of_its_own()
    {
        await InDialogAsync(dc =>
        {
            var configuration = new DialogStateManagerConfiguration();
            configuration.MemoryScopes.Add(new ShopScope());
            configuration.PathResolvers.Add(new AliasPathResolver("!", "shop."));
            var state = new DialogStateManager(dc, configuration);

            Assert.Equal("Corner", state.GetValue<string>("!name"));
            Assert.Contains("shop", state.Keys);
        });
    }

    private Task InDialogAsync(Action<DialogContext> look) => InDialogAsync(dc =>
    {
        look(dc);
        return Task.CompletedTask;
    });

    private async Task InDialogAsync(Func<DialogContext, Task> look, UserState? user = null)
    {
        var manager = new DialogManager(new Looking(look))
        {
            ConversationState = new ConversationState(_storage),
            UserState = user ?? new UserState(_storage),
        };
        await new TestAdapter("test").ProcessActivityAsync(
            new Activity { Type = ActivityTypes.Message, Text = "hi" },
            (turnContext, cancellationToken) => manager.OnTurnAsync(turnContext, cancellationToken),
            TestContext.Current.CancellationToken);
    }

    private sealed class Looking(Func<DialogContext, Task> look) : Dialog("root")
    {
        public override async Task<DialogTurnResult> BeginDialogAsync(
            DialogContext dc, object? options = null, CancellationToken cancellationToken = default)
        {
            await look(dc);
            return await dc.EndDialogAsync(result: null, cancellationToken);
        }
    }

    private sealed class ShopScope() : MemoryScope("shop")
    {
        public override object GetMemory(DialogContext dc) => new Dictionary<string, object>(StringComparer.Ordinal) { ["name"] = "Corner" };

        public override void SetMemory(DialogContext dc, object memory) => throw new NotSupportedException();
    }
}
