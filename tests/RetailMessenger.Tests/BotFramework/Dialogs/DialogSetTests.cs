using RetailMessenger.BotFramework.Dialogs;
using RetailMessenger.BotFramework.Turns;

namespace RetailMessenger.Tests.BotFramework.Dialogs;

public sealed class DialogSetTests
{
    [Fact]
    public void A_dialog_whose_name_is_taken_gets_a_number()
    {
        var first = new TextPrompt("text");
        var second = new TextPrompt("text");
        var third = new TextPrompt("text");

        var set = new DialogSet().Add(first).Add(second).Add(third).Add(second);

        Assert.Same(first, set.Find("text"));
        Assert.Same(second, set.Find("text2"));
        Assert.Same(third, set.Find("text3"));
        Assert.Equal("text3", third.Id);
        Assert.Equal(3, set.GetDialogs().Count());
        Assert.Null(set.Find("nobody"));
    }

    [Fact]
    public void A_dialog_without_a_name_is_called_after_its_class()
    {
        Assert.Equal("ComponentDialog", new ComponentDialog().Id);
    }

    [Fact]
    public void Dialogs_that_a_dialog_needs_come_with_it()
    {
        var set = new DialogSet().Add(new Needs("main", new TextPrompt("text")));

        Assert.NotNull(set.Find("text"));
    }

    [Fact]
    public void The_version_changes_with_the_dialogs()
    {
        var one = new DialogSet().Add(new TextPrompt("a"));
        var same = new DialogSet().Add(new TextPrompt("a"));
        var more = new DialogSet().Add(new TextPrompt("a")).Add(new TextPrompt("b"));

        Assert.Equal(one.GetVersion(), same.GetVersion());
        Assert.NotEqual(one.GetVersion(), more.GetVersion());
    }

    [Fact]
    public void All_dialogs_report_to_the_same_place()
    {
        var telemetry = new NullBotTelemetryClient();
        var inner = new TextPrompt("inner");
        var component = new ComponentDialog("component").AddDialog(inner);

        _ = new DialogSet { TelemetryClient = telemetry }.Add(component);

        Assert.Same(telemetry, inner.TelemetryClient);
    }

    [Fact]
    public async Task A_set_without_state_has_no_stack()
    {
        await Assert.ThrowsAsync<InvalidOperationException>(
            () => new StackBot().TurnAsync(dc => new DialogSet().CreateContextAsync(dc.Context, TestContext.Current.CancellationToken)));
    }

    private sealed class Needs(string id, Dialog needed) : ComponentDialog(id), IDialogDependencies
    {
        public IEnumerable<Dialog> GetDependencies() => [needed];
    }
}
