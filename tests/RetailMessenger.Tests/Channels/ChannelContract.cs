using RetailMessenger.BotFramework.Schema;
using RetailMessenger.BotFramework.Turns;
using RetailMessenger.Core.Assistant.Asking;
using RetailMessenger.Tests.Shop;

namespace RetailMessenger.Tests.Channels;

/// <summary>What every channel does, whichever network it is for. A network's side of the wire is played by <see cref="INetworkSide"/>.</summary>
public abstract class ChannelContract
{
    private static readonly string[] Many = ["Shirts", "Trousers", "Shoes", "Socks", "Hats", "Belts", "Scarves", "Gloves", "Coats", "Dresses", "Skirts", "Suits", "Ties", "Bags", "Watches"];

    private protected abstract Task<INetworkSide> OpenAsync(IBot bot);

    [Fact]
    public async Task A_genuine_message_is_answered()
    {
        await using var side = await OpenAsync(new EchoBot());

        await side.SaysAsync("anna", "hello", "1");

        Assert.Equal("you said hello", await side.HearsAsync("anna"));
    }

    [Fact]
    public async Task A_forged_message_is_refused_and_never_heard()
    {
        var bot = new EchoBot();
        await using var side = await OpenAsync(bot);

        Assert.InRange(await side.ForgesAsync("anna", "hello"), 400, 403);

        await side.SaysAsync("anna", "really", "1");
        await side.HearsAsync("anna");
        Assert.Equal(["really"], bot.Heard.Where(activity => activity.Type == ActivityTypes.Message).Select(activity => activity.Text));
    }

    [Fact]
    public async Task A_message_that_comes_twice_is_answered_once()
    {
        await using var side = await OpenAsync(new EchoBot());

        await side.SaysAsync("anna", "hello", "1");
        await side.SaysAsync("anna", "hello", "1");
        await side.SaysAsync("anna", "bye", "2");

        Assert.Equal(["you said hello", "you said bye"], new[] { await side.HearsAsync("anna"), await side.HearsAsync("anna") });
    }

    [Fact]
    public async Task Customers_are_answered_each_for_themselves_and_in_order()
    {
        await using var side = await OpenAsync(new EchoBot());

        for (var i = 0; i < 5; i++)
        {
            await side.SaysAsync("anna", $"a{i}", $"a{i}");
            await side.SaysAsync("berta", $"b{i}", $"b{i}");
        }

        for (var i = 0; i < 5; i++)
        {
            Assert.Equal($"you said a{i}", await side.HearsAsync("anna"));
            Assert.Equal($"you said b{i}", await side.HearsAsync("berta"));
        }
    }

    [Fact]
    public async Task A_long_answer_arrives_whole()
    {
        var said = string.Join(' ', Enumerable.Range(1, 900).Select(i => $"Sentence {i} is here."));
        await using var side = await OpenAsync(new CommandedBot((turn, cancellationToken) => turn.SendActivityAsync(said, cancellationToken: cancellationToken)));

        await side.SaysAsync("anna", "tell me all", "1");

        var heard = "";
        while (Squeeze(heard).Length < Squeeze(said).Length)
            heard += await side.HearsAsync("anna");
        Assert.Equal(Squeeze(said), Squeeze(heard));
    }

    [Theory]
    [InlineData(3)]
    [InlineData(10)]
    [InlineData(15)]
    public async Task Every_choice_can_be_picked_as_it_is_shown(int count)
    {
        var heard = new List<string?>();
        await using var side = await OpenAsync(Offering(Many[..count], heard));

        await side.SaysAsync("anna", "hello", "1");
        await side.HearsAsync("anna");
        foreach (var title in Many[..count])
        {
            await side.PicksAsync("anna", title);
            await side.HearsAsync("anna");
        }

        Assert.Equal(["hello", .. Many[..count]], heard);
    }

    [Fact]
    public async Task A_choice_with_a_long_title_comes_back_whole()
    {
        string[] titles = ["Return the blue shirt of the order that came last week", "Return the green shirt of the order that came last week"];
        var heard = new List<string?>();
        await using var side = await OpenAsync(Offering(titles, heard));

        await side.SaysAsync("anna", "hello", "1");
        await side.HearsAsync("anna");
        await side.PicksAsync("anna", titles[1]);
        await side.HearsAsync("anna");

        Assert.Equal(["hello", titles[1]], heard);
    }

    private static CommandedBot Offering(string[] titles, List<string?> heard) => new((turn, cancellationToken) =>
    {
        if (turn.Activity.Type != ActivityTypes.Message)
            return Task.CompletedTask;
        heard.Add(turn.Activity.Text);
        return turn.SendActivityAsync(Offer.Of("What do you look for?", titles), cancellationToken);
    });

    private static string Squeeze(string text) => string.Concat(text.Where(character => !char.IsWhiteSpace(character)));
}
