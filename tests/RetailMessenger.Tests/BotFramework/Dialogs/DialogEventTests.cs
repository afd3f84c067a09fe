using RetailMessenger.BotFramework.Dialogs;
using RetailMessenger.BotFramework.Schema;

namespace RetailMessenger.Tests.BotFramework.Dialogs;

public sealed class DialogEventTests
{
    private readonly List<string> _log = [];

    [Fact]
    public async Task An_event_goes_from_the_innermost_dialog_outwards_and_back()
    {
        var bot = new StackBot(Around("outer", Around("inner", new LoggedDialog("leaf", _log))));
        await bot.BeginAsync("outer");
        _log.Clear();

        var handled = await bot.TurnAsync(
            dc => dc.EmitEventAsync("ring", 1, bubble: true, fromLeaf: true, TestContext.Current.CancellationToken));

        Assert.False(handled);
        Assert.Equal(["pre leaf ring 1", "pre inner ring", "pre outer ring", "post outer ring", "post inner ring", "post leaf ring 1"], _log);
    }

    [Fact]
    public async Task An_event_stops_at_the_dialog_that_handles_it()
    {
        var bot = new StackBot(Around("outer", Around("inner", new LoggedDialog("leaf", _log)), handles: "ring"));
        await bot.BeginAsync("outer");
        _log.Clear();

        Assert.True(await bot.TurnAsync(
            dc => dc.EmitEventAsync("ring", null, bubble: true, fromLeaf: true, TestContext.Current.CancellationToken)));
        Assert.Equal(["pre leaf ring", "pre inner ring", "pre outer ring"], _log);
    }

    [Fact]
    public async Task An_event_that_does_not_bubble_stays_where_it_was_raised()
    {
        var bot = new StackBot(Around("outer", new LoggedDialog("leaf", _log)));
        await bot.BeginAsync("outer");
        _log.Clear();

        await bot.TurnAsync(dc => dc.EmitEventAsync("ring", null, bubble: false, fromLeaf: true, TestContext.Current.CancellationToken));
        await bot.TurnAsync(dc => dc.EmitEventAsync("ring", null, bubble: true, fromLeaf: false, TestContext.Current.CancellationToken));

        Assert.Equal(["pre leaf ring", "post leaf ring", "pre outer ring", "post outer ring"], _log);
    }

    [Fact]
    public async Task With_nobody_active_nobody_handles_an_event()
    {
        var bot = new StackBot(new LoggedDialog("leaf", _log));

        Assert.False(await bot.TurnAsync(dc => dc.EmitEventAsync("ring", cancellationToken: TestContext.Current.CancellationToken)));
    }

    [Fact]
    public async Task An_activity_is_announced_once_a_turn()
    {
        var seen = new List<object>();
        var bot = new StackBot(new Announced("outer", seen).AddDialog(new Announced("inner", seen).AddDialog(new LoggedDialog("leaf", _log))));
        await bot.BeginAsync("outer");
        seen.Clear();

        await bot.HearsAsync("hello");

        Assert.Equal(["inner: hello", "outer: hello"], seen);
    }

    private SeesEvents Around(string id, Dialog inner, string? handles = null)
    {
        var component = new SeesEvents(id, _log, handles);
        component.AddDialog(inner);
        return component;
    }

    private sealed class SeesEvents(string id, List<string> log, string? handles) : ComponentDialog(id)
    {
        protected override Task<bool> OnPreBubbleEventAsync(DialogContext dc, DialogEvent e, CancellationToken cancellationToken) =>
            Seen("pre", e, e.Name == handles);

        protected override Task<bool> OnPostBubbleEventAsync(DialogContext dc, DialogEvent e, CancellationToken cancellationToken) =>
            Seen("post", e, handled: false);

        private Task<bool> Seen(string when, DialogEvent e, bool handled)
        {
            log.Add($"{when} {Id} {e.Name}");
            return Task.FromResult(handled);
        }
    }

    private sealed class Announced(string id, List<object> seen) : ComponentDialog(id)
    {
        protected override Task<bool> OnPreBubbleEventAsync(DialogContext dc, DialogEvent e, CancellationToken cancellationToken)
        {
            if (e.Name == DialogEvents.ActivityReceived)
            {
                seen.Add($"{Id}: {((Activity)e.Value).Text}");
            }

            return Task.FromResult(false);
        }
    }
}
