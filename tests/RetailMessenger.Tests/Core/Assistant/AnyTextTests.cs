using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using RetailMessenger.Tests.Dialogs;

namespace RetailMessenger.Tests.Core.Assistant;

public sealed class AnyTextTests
{
    private static readonly string[] Openings = ["", "delete my data", "talk to a person", "change language", "menu"];

    [Property(MaxTest = 100)]
    public async Task Any_text_gets_an_answer_wherever_it_is_said(NonNull<string>[] texts, byte opening)
    {
        using var shop = new TalkingShop();
        var anna = await shop.VisitAsync();
        await anna.SaysAsync(Openings[opening % Openings.Length]);
        foreach (var text in texts.Take(8))
        {
            var heard = await anna.SaysAsync(text.Get);
            Assert.NotEmpty(heard.Activities);
            Assert.All(heard.Texts, said => Assert.False(string.IsNullOrWhiteSpace(said)));
        }
    }

    [Property(MaxTest = 100)]
    public Property Wherever_customers_are_nothing_that_is_not_understood_is_answered_twice_alike()
    {
        string[] usual =
        [
            "hi", "help", "menu", "back", "cancel", "start over", "talk to a person", "my parcel was wet", "here", "Send it", "Change it", "anna@example.org",
            "delete my data", "yes", "no", "my data", "change language", "English", "español", "ayuda", "atrás", "xyzzy", "", "🙂", "What can you do?", "thanks",
        ];
        return Prop.ForAll(Gen.Elements(usual).ArrayOf(12).ToArbitrary(), NeverRepeatsAsync);
    }

    private static async Task NeverRepeatsAsync(string[] way)
    {
        using var shop = new TalkingShop();
        var anna = await shop.VisitAsync();
        foreach (var text in way)
            Assert.NotEmpty((await anna.SaysAsync(text)).Activities);

        var before = "";
        for (var i = 0; i < 6; i++)
        {
            var heard = await anna.SaysAsync("xyzzy plugh");
            Assert.NotEqual(before, heard.Last);
            before = heard.Last;
        }
    }
}
