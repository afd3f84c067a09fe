namespace RetailMessenger.Tests.Dialogs;

public sealed class NotYetTests
{
    [Theory]
    [InlineData("Where's my order?")]
    [InlineData("hi, where is my order please")]
    [InlineData("cancel my order")]
    [InlineData("I want to return an item")]
    [InlineData("how much is shipping")]
    public async Task What_the_shop_cannot_do_yet_is_said_plainly_with_the_way_to_a_person(string question)
    {
        using var shop = new TalkingShop();
        var anna = await shop.VisitAsync();

        var heard = await anna.SaysAsync(question);

        Assert.Contains("can't do that myself yet", heard.Only, StringComparison.Ordinal);
        Assert.Equal(["Talk to a person", "What can you do?"], heard.Buttons);
    }
}
