namespace RetailMessenger.Tests.Dialogs;

public sealed class DeleteDataTests
{
    [Fact]
    public async Task What_is_kept_is_told_in_real_figures()
    {
        using var shop = new TalkingShop();
        var anna = await shop.VisitAsync();

        // joining and the greeting, and this question
        Assert.Contains("yours and mine: 3\n", (await anna.SaysAsync("What do you store about me?")).Only, StringComparison.Ordinal);
        Assert.Equal(["Delete my data", "Talk to a person"], (await anna.SaysAsync("my data")).Buttons);
    }

    [Fact]
    public async Task After_an_explicit_yes_everything_is_deleted_and_only_what_was_said_since_remains()
    {
        using var shop = new TalkingShop();
        var anna = await shop.VisitAsync();

        var question = await anna.SaysAsync("delete my data");
        Assert.Contains("messages (3)", question.Only, StringComparison.Ordinal);
        Assert.Equal(["Yes, delete it", "No, keep it"], question.Buttons);
        Assert.False(anna.Staged.EraseCustomer);

        var done = await anna.SaysAsync("Yes, delete it");
        Assert.Contains("everything is deleted: messages (5)", done.Only, StringComparison.Ordinal);
        Assert.Equal(["My data"], done.Buttons);
        Assert.True(anna.Staged.EraseCustomer);

        // the answer above and this question
        Assert.Contains("yours and mine: 2\n", (await anna.SaysAsync("My data")).Last, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_had_everything_deleted_is_not_welcomed_back()
    {
        using var shop = new TalkingShop();
        var anna = await shop.VisitAsync();
        await anna.SaysAsync("delete my data");
        await anna.SaysAsync("yes");

        Assert.StartsWith("Hello! I'm the shop's automated assistant", (await shop.Open().JoinsAsync()).Only, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("No, keep it")]
    [InlineData("no")]
    [InlineData("don't delete it")]
    [InlineData("no, gracias")]
    public async Task After_a_no_nothing_is_deleted(string no)
    {
        using var shop = new TalkingShop();
        var anna = await shop.VisitAsync();
        await anna.SaysAsync("delete my data");

        var heard = await anna.SaysAsync(no);

        Assert.False(anna.Staged.EraseCustomer);
        Assert.Contains("Nothing was deleted", heard.Last, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("I would never say yes to that")]
    [InlineData("yes or no?")]
    [InlineData("1")]
    [InlineData("yess maybe")]
    [InlineData("the first one")]
    [InlineData("")]
    public async Task What_is_not_clearly_a_yes_deletes_nothing_and_is_asked_about_in_changing_words(string unclear)
    {
        using var shop = new TalkingShop();
        var anna = await shop.VisitAsync();
        await anna.SaysAsync("delete my data");

        var first = await anna.SaysAsync(unclear);
        var second = await anna.SaysAsync(unclear);

        Assert.False(anna.Staged.EraseCustomer);
        Assert.Contains("clear yes or no", first.Only, StringComparison.Ordinal);
        Assert.NotEqual(first.Only, second.Only);
        Assert.Equal(["Yes, delete it", "No, keep it"], second.Buttons);
    }

    [Theory]
    [InlineData("Sí, bórralo")]
    [InlineData("si")]
    [InlineData("¡Sí, por favor!")]
    public async Task A_yes_is_understood_in_Spanish(string yes)
    {
        using var shop = new TalkingShop();
        var ana = await shop.VisitAsync("ana", "es-ES");
        await ana.SaysAsync("borra mis datos");

        var heard = await ana.SaysAsync(yes);

        Assert.True(ana.Staged.EraseCustomer);
        Assert.StartsWith("Hecho, está todo borrado", heard.Only, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Cancelling_says_that_nothing_was_deleted()
    {
        using var shop = new TalkingShop();
        var anna = await shop.VisitAsync();
        await anna.SaysAsync("delete my data");

        var heard = await anna.SaysAsync("cancel");

        Assert.StartsWith("All right, nothing was deleted. What would you like to do next?", heard.Only, StringComparison.Ordinal);
        Assert.Contains("dialog.left", anna.Measured);
    }
}
