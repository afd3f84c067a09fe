using Microsoft.Extensions.DependencyInjection;
using RetailMessenger.Core.Assistant;
using RetailMessenger.Core.Assistant.Capabilities;
using RetailMessenger.Core.Retail;
using RetailMessenger.Core.Texts;
using RetailMessenger.Dialogs.Privacy;

namespace RetailMessenger.Tests.Dialogs;

public sealed class CapabilitiesTests
{
    [Fact]
    public async Task What_can_you_do_is_answered_with_powers_limits_and_the_way_to_a_person()
    {
        using var shop = new TalkingShop();
        var anna = await shop.VisitAsync();

        var heard = await anna.SaysAsync("what can you do for me?");

        Assert.Contains("- I show what I keep about you. For example: “What do you store about me?”", heard.Only, StringComparison.Ordinal);
        Assert.Contains("this I can't do: take orders or payments", heard.Only, StringComparison.Ordinal);
        Assert.Contains("say “Talk to a person”", heard.Only, StringComparison.Ordinal);
        Assert.Equal(
            [
                "Track my order", "Cancel an order", "Change the items", "Change the address", "Change the payment", "Return something", "Exchange something", "My orders",
                "Gift card balance", "My address", "Find a product", "Stock near me", "Store hours", "Reduced now", "Talk to a person", "My data", "Delete my data", "Change language",
            ],
            heard.Buttons);
    }

    [Fact]
    public async Task What_does_not_work_at_the_moment_is_not_offered()
    {
        var works = true;
        using var shop = new TalkingShop(services => services.AddCapability(_ => PrivacyDialog.Capability with
        {
            Id = "weather",
            Title = TextFiles.Of<PrivacyText>()[PrivacyText.Explanation],
            IsWorkingAsync = _ => ValueTask.FromResult(works),
        }));
        var anna = await shop.VisitAsync();
        Assert.Contains("I show what I keep about you.", (await anna.SaysAsync("menu")).Buttons);

        works = false;

        Assert.DoesNotContain("I show what I keep about you.", (await anna.SaysAsync("menu")).Buttons);
        Assert.DoesNotContain("I show what I keep about you.", (await anna.SaysAsync("what can you do")).Buttons);
    }

    [Fact]
    public async Task While_the_shops_orders_do_not_answer_they_are_not_offered_and_whoever_asks_is_told_so()
    {
        using var shop = new TalkingShop(services => services.AddSingleton<IOrders, SilentOrders>());
        shop.Paper.DownParts.Add(ShopPart.Orders);
        var anna = await shop.VisitAsync();

        var menu = (await anna.SaysAsync("menu")).Buttons;

        Assert.DoesNotContain("Track my order", menu);
        Assert.DoesNotContain("Return something", menu);
        Assert.Contains("Find a product", menu);
        Assert.Contains("isn't answering right now", (await anna.SaysAsync("where is my order #1001")).Only, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_title_and_sample_begins_its_own_dialog_and_fits_a_button()
    {
        using var shop = new TalkingShop();
        foreach (var capability in shop.Get<IEnumerable<Capability>>())
        {
            foreach (var language in Language.All)
            {
                foreach (var text in new[] { capability.Title.In(language.Culture), capability.Sample.In(language.Culture) })
                {
                    var anna = await shop.VisitAsync(locale: language.Code);
                    await anna.SaysAsync(text);
                    Assert.Equal(capability.Id, anna.Staged.Measures.First(measure => measure.Name == "dialog.started").Subject);
                }

                Assert.InRange(capability.Title.In(language.Culture).Length, 1, 20);
            }
        }
    }

    private sealed class SilentOrders : IOrders
    {
        public Task<Lookup<Order>> FindAsync(string number, CancellationToken cancellationToken) => Task.FromResult<Lookup<Order>>(new Lookup<Order>.TryLater());

        public Task<Lookup<IReadOnlyList<Order>>> ListAsync(string customerId, int most, CancellationToken cancellationToken) =>
            Task.FromResult<Lookup<IReadOnlyList<Order>>>(new Lookup<IReadOnlyList<Order>>.TryLater());
    }
}
