using RetailMessenger.BotFramework.Dialogs;

namespace RetailMessenger.Tests.BotFramework.Dialogs;

public sealed class DialogStateManagerTests
{
    [Fact]
    public async Task A_value_of_a_dialog_lasts_until_the_dialog_ends()
    {
        var bot = new StackBot(new ComponentDialog("c").AddDialog(new LoggedDialog("inner", [])));
        await bot.BeginAsync("c");

        await bot.TurnAsync(dc =>
        {
            dc.Child!.State.SetValue("this.size", 42);
            dc.Child!.State.SetValue("dialog.colour", "red");
            return Task.FromResult(true);
        });

        Assert.Equal(42, await bot.TurnAsync(dc => Task.FromResult(dc.Child!.State.GetValue<int>("this.size"))));
        Assert.Equal("red", await bot.TurnAsync(dc => Task.FromResult(dc.State.GetValue<string>("this.colour"))));
        Assert.Equal("red", await bot.TurnAsync(dc => Task.FromResult(dc.Child!.State.GetValue<string>("dialog.colour"))));
        Assert.Equal(7, await bot.TurnAsync(dc => Task.FromResult(dc.State.GetValue("this.nothing", () => 7))));
    }

    [Fact]
    public async Task A_value_of_the_turn_is_gone_with_it()
    {
        var bot = new StackBot();

        Assert.Equal("x", await bot.TurnAsync(dc =>
        {
            dc.State.SetValue("turn.value", "x");
            return Task.FromResult(dc.State.GetValue<string>("Turn.Value"));
        }));
        Assert.Null(await bot.TurnAsync(dc => Task.FromResult(dc.State.GetValue<string>("turn.value"))));
    }

    [Fact]
    public async Task Removed_is_removed()
    {
        Assert.False(await new StackBot().TurnAsync(dc =>
        {
            dc.State.SetValue("turn.value", "x");
            dc.State.RemoveValue("turn.value");
            return Task.FromResult(dc.State.TryGetValue<string>("turn.value", out _));
        }));
    }

    [Theory]
    [InlineData("name")]
    [InlineData("basket.name")]
    [InlineData("this.")]
    [InlineData("this..x")]
    [InlineData("this[")]
    [InlineData("this['x]")]
    [InlineData("this[]")]
    [InlineData("[0]")]
    public async Task A_path_that_leads_nowhere_is_refused(string path)
    {
        await Assert.ThrowsAsync<ArgumentException>(() => new StackBot().TurnAsync(dc => Task.FromResult(dc.State.GetValue<string>(path))));
    }

    [Fact]
    public async Task Without_a_dialog_nothing_keeps_its_values()
    {
        await Assert.ThrowsAsync<InvalidOperationException>(() => new StackBot().TurnAsync(dc =>
        {
            dc.State.SetValue("this.x", 1);
            return Task.FromResult(true);
        }));
    }
}
