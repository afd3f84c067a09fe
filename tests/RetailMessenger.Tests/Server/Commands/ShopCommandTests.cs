using RetailMessenger.Core.Retail.Records;
using RetailMessenger.Server.Commands;
using RetailMessenger.Tests.Connectors.DemoShop.Import;

namespace RetailMessenger.Tests.Server.Commands;

/// <summary>The command that fills the shop.</summary>
public sealed class ShopCommandTests
{
    [Fact]
    public async Task It_says_what_was_brought_and_its_exit_code_whether_all_of_it_was()
    {
        await using var shop = new ImportedShop();

        var good = await RunAsync(shop, "id,sku,title,price,vendor\nx,X-1,X,1,V", isDryRun: true);
        var bad = await RunAsync(shop, "id,sku,title,price\nx,X-1,X,1\ny,Y-1,Y,two", isDryRun: false);

        Assert.Equal(
            (0, "Columns that nothing reads: vendor. See: shop columns products\nNothing was written. It would be: products: 1 new, 0 changed, 0 as they were, 0 refused.\n"), good);
        Assert.Equal(1, bad.Code);
        Assert.StartsWith("file.csv:3: price: ", bad.Said, StringComparison.Ordinal);
        Assert.EndsWith("products: 1 new, 0 changed, 0 as they were, 1 refused.\n", bad.Said, StringComparison.Ordinal);
    }

    [Fact]
    public void A_bar_shows_how_far_it_is_where_somebody_looks()
    {
        using var seen = new StringWriter();
        using var unseen = new StringWriter();
        foreach (var bar in new[] { new ProgressBar(seen, isTerminal: true), new ProgressBar(unseen, isTerminal: false) })
        {
            bar.Show(0.5);
            bar.Show(0.501);
            bar.Show(1);
            bar.End();
        }

        Assert.Equal($"\r[{new string('#', 20)}{new string('.', 20)}]  50 %\r[{new string('#', 40)}] 100 %{Environment.NewLine}", seen.ToString());
        Assert.Empty(unseen.ToString());
    }

    private static async Task<(int Code, string Said)> RunAsync(ImportedShop shop, string text, bool isDryRun)
    {
        using var output = new StringWriter();
        var request = new ImportRequest("products", shop.Write("file.csv", text), Mapping: null, isDryRun);
        var code = await ShopCommand.ImportAsync(shop.Import, request, output, TestContext.Current.CancellationToken);
        return (code, output.ToString().ReplaceLineEndings("\n"));
    }
}
