namespace RetailMessenger.Tests.Dialogs;

public sealed class NotYetTests
{
    [Theory]
    [InlineData("how much is shipping")]
    [InlineData("hi, how long does delivery take please")]
    [InlineData("place an order")]
    public async Task What_the_shop_cannot_do_yet_is_said_plainly_with_the_way_to_a_person(string question)
    {
        using var shop = new TalkingShop();
        var anna = await shop.VisitAsync();

        var heard = await anna.SaysAsync(question);

        Assert.Contains("can't tell you that or do it myself yet", heard.Only, StringComparison.Ordinal);
        Assert.Equal(["Talk to a person", "What can you do?"], heard.Buttons);
    }
}
