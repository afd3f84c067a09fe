using RetailMessenger.BotFramework.Dialogs;
using RetailMessenger.BotFramework.Dialogs.Choices;
using RetailMessenger.BotFramework.Schema;

namespace RetailMessenger.Tests.BotFramework.Dialogs;

/// <summary>What a dialog puts into its memory comes back from the store as what it was.</summary>
public sealed class DialogMemoryTests
{
    public static TheoryData<object> Values =>
    [
        "text",
        42,
        4_200_000_000L,
        19.95m,
        0.5,
        true,
        new DateTime(2026, 3, 9, 14, 30, 0, DateTimeKind.Utc),
        new DateTimeOffset(2026, 3, 9, 14, 30, 0, TimeSpan.FromHours(1)),
        TimeSpan.FromMinutes(90),
        new Guid("11111111-2222-3333-4444-555555555555"),
        DialogReason.NextCalled,
        new Size("M", 3),
    ];

    [Theory]
    [MemberData(nameof(Values))]
    public async Task A_value_of_a_waterfall_keeps_its_type(object value)
    {
        object? seen = null;
        var bot = new StackBot(new ComponentDialog("c").AddDialog(new WaterfallDialog("w", [Put, Look])));
        await bot.BeginAsync("c");

        await bot.HearsAsync("go on");

        Assert.Equal(value, seen);
        Assert.Equal(value.GetType(), seen!.GetType());

        Task<DialogTurnResult> Put(WaterfallStepContext step, CancellationToken cancellationToken)
        {
            step.Values["value"] = value;
            return Task.FromResult(Dialog.EndOfTurn);
        }

        Task<DialogTurnResult> Look(WaterfallStepContext step, CancellationToken cancellationToken)
        {
            seen = step.Values["value"];
            return Task.FromResult(Dialog.EndOfTurn);
        }
    }

    [Fact]
    public async Task A_class_of_the_bots_own_keeps_its_type_with_everything_in_it()
    {
        Basket? seen = null;
        var basket = new Basket { Customer = "Anna", Lines = { new Line { Name = "shirt", Price = 19.95m }, new Discount { Name = "sale", Percent = 10 } } };
        var bot = new StackBot(new WaterfallDialog("w", [Put, Look]));
        await bot.BeginAsync("w", basket);

        await bot.HearsAsync("go on");

        Assert.Equal("Anna", seen!.Customer);
        Assert.Equal(19.95m, seen.Lines[0].Price);
        Assert.Equal(10, Assert.IsType<Discount>(seen.Lines[1]).Percent);

        static Task<DialogTurnResult> Put(WaterfallStepContext step, CancellationToken cancellationToken)
        {
            step.Values["basket"] = (Basket)step.Options;
            step.Values["names"] = new List<string> { "a", "b" };
            return Task.FromResult(Dialog.EndOfTurn);
        }

        Task<DialogTurnResult> Look(WaterfallStepContext step, CancellationToken cancellationToken)
        {
            Assert.Equal(["a", "b"], (List<string>)step.Values["names"]);
            Assert.Equal("Anna", ((Basket)step.Options).Customer);
            seen = (Basket)step.Values["basket"];
            return Task.FromResult(Dialog.EndOfTurn);
        }
    }

    [Fact]
    public async Task A_dialogs_own_state_keeps_its_types()
    {
        var bot = new StackBot(new LoggedDialog("d", []));
        await bot.BeginAsync("d");
        await bot.TurnAsync(dc =>
        {
            dc.ActiveDialog!.State["found"] = new FoundChoice { Value = "red", Index = 1, Score = 0.5f };
            dc.ActiveDialog.State["nested"] = new Dictionary<string, object> { ["count"] = 5L };
            dc.ActiveDialog.State["activity"] = new Activity { Type = ActivityTypes.Message, Text = "hello" };
            return Task.FromResult(true);
        });

        var state = await bot.TurnAsync(dc => Task.FromResult(dc.ActiveDialog!.State));

        Assert.Equal(("red", 1), (Assert.IsType<FoundChoice>(state["found"]).Value, ((FoundChoice)state["found"]).Index));
        Assert.Equal(5L, Assert.IsAssignableFrom<IDictionary<string, object>>(state["nested"])["count"]);
        Assert.Equal("hello", Assert.IsType<Activity>(state["activity"]).Text);
    }

    public sealed record Size(string Name, int Count);

    public sealed class Basket
    {
        public string? Customer { get; set; }

        public List<Line> Lines { get; set; } = [];
    }

    public class Line
    {
        public string? Name { get; set; }

        public decimal Price { get; set; }
    }

    public sealed class Discount : Line
    {
        public int Percent { get; set; }
    }
}
