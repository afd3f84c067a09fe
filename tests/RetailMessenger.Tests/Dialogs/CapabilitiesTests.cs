using RetailMessenger.Core.Assistant;
using RetailMessenger.Core.Assistant.Capabilities;
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
        Assert.Equal(["Find a product", "Stock near me", "Store hours", "Reduced now", "Talk to a person", "My data", "Delete my data", "Change language"], heard.Buttons);
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
                    Assert.Equal([capability.Id], anna.Staged.Measures.Where(measure => measure.Name == "dialog.started").Select(measure => measure.Subject));
                }

                Assert.InRange(capability.Title.In(language.Culture).Length, 1, 20);
            }
        }
    }
}
