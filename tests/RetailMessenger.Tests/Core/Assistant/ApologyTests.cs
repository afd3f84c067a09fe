using RetailMessenger.BotFramework.Schema;
using RetailMessenger.BotFramework.State;
using RetailMessenger.BotFramework.Testing;
using RetailMessenger.BotFramework.Turns;
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
    public async Task A_turn_that_was_given_up_is_apologised_for_with_the_offer_of_a_person(string? text, string? locale, string apology, string person)
    {
        using var shop = new TalkingShop();

        var said = await ApologiseAsync(shop, text, locale, new MemoryStorage());

        Assert.StartsWith(apology, said.Text, StringComparison.Ordinal);
        Assert.Equal(person, Assert.Single(said.SuggestedActions!.Actions!).Title);
    }

    [Fact]
    public async Task The_apology_is_in_the_language_that_the_customer_chose_before()
    {
        using var shop = new TalkingShop();
        var memory = new MemoryStorage();
        await memory.WriteAsync(
            new Dictionary<string, object> { ["directline/users/anna"] = new StateBag("""{"customer":{"$type":"RetailMessenger.Core.Customers.CustomerMemory@RetailMessenger.Core","Language":"es","LanguageChosen":true}}""") },
            TestContext.Current.CancellationToken);

        Assert.StartsWith("Lo siento", (await ApologiseAsync(shop, "where is my parcel", "en-GB", memory)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_nothing_tells_the_language_the_apology_is_in_the_shops_own()
    {
        using var shop = new TalkingShop(null, ("Assistant:DefaultLanguage", "es"));

        Assert.StartsWith("Lo siento", (await ApologiseAsync(shop, "12345", null, new MemoryStorage())).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_memory_that_cannot_be_read_does_not_keep_the_shop_from_apologising()
    {
        using var shop = new TalkingShop();

        Assert.StartsWith("I'm sorry", (await ApologiseAsync(shop, "12345", null, new BrokenStorage())).Text, StringComparison.Ordinal);
    }

    private static async Task<Activity> ApologiseAsync(TalkingShop shop, string? text, string? locale, IStorage memory)
    {
        var unanswered = new Activity(ActivityTypes.Message) { Text = text, Locale = locale, ChannelId = "directline", From = new ChannelAccount { Id = "anna" } };
        using var turn = new TurnContext(new TestAdapter(), unanswered);
        turn.TurnState.Add(memory);
        return await shop.Get<IGiveUp>().ApologiseAsync(turn, TestContext.Current.CancellationToken);
    }

    private sealed class BrokenStorage : IStorage
    {
        public Task<IDictionary<string, object>> ReadAsync(string[] keys, CancellationToken cancellationToken = default) => throw new IOException("broken");

        public Task WriteAsync(IDictionary<string, object> changes, CancellationToken cancellationToken = default) => throw new IOException("broken");

        public Task DeleteAsync(string[] keys, CancellationToken cancellationToken = default) => throw new IOException("broken");
    }
}
