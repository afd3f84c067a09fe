using RetailMessenger.BotFramework.Schema;
using RetailMessenger.Core.Assistant;
using RetailMessenger.Tests.Dialogs;

namespace RetailMessenger.Tests.Core.Assistant;

public sealed class ApologyTests
{
    [Theory]
    [InlineData("where is my parcel", null, "I'm sorry", "Talk to a person")]
    [InlineData("¿dónde está mi paquete?", "en-GB", "Lo siento", "Hablar con alguien")]
    [InlineData("12345", "es-MX", "Lo siento", "Hablar con alguien")]
    [InlineData(null, null, "I'm sorry", "Talk to a person")]
    [InlineData("\ud800", "!", "I'm sorry", "Talk to a person")]
    public void A_turn_that_was_given_up_is_apologised_for_with_the_offer_of_a_person(string? text, string? locale, string apology, string person)
    {
        using var shop = new TalkingShop();

        var said = shop.Get<IGiveUp>().Apologise(new Activity(ActivityTypes.Message) { Text = text, Locale = locale });

        Assert.StartsWith(apology, said.Text, StringComparison.Ordinal);
        Assert.Equal(person, Assert.Single(said.SuggestedActions!.Actions!).Title);
    }
}
