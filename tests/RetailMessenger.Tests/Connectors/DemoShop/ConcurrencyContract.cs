using System.Text.Json;
using RetailMessenger.Core.Retail;
using RetailMessenger.Core.Retail.Records;

namespace RetailMessenger.Tests.Connectors.DemoShop;

/// <summary>Whatever two customers' devices, or two nodes, do at once to one order ends as if one had come after the other.</summary>
public abstract class ConcurrencyContract
{
    private static readonly PostalAddress Elsewhere = KnownShop.AnnasAddress with { Line1 = "1 Station Road" };

    private static readonly ShopOperation[] Operations =
    [
        new ShopOperation.CancelOrder("anna", "#1001", "no longer needed"),
        new ShopOperation.ChangeOrderAddress("anna", "#1001", Elsewhere),
        new ShopOperation.ChangeOrderItems("anna", "#1001", ["shirt-m"], ["shirt-l"], "gift-1"),
        new ShopOperation.ChangeOrderPayment("anna", "#1001", "gift-1"),
        new ShopOperation.ReturnItems("anna", "#1002", ["shirt-m"], "gift-1"),
        new ShopOperation.ExchangeItems("anna", "#1002", ["shirt-m"], ["shirt-l"], "gift-1"),
        new ShopOperation.ChangeCustomerAddress("anna", Elsewhere),
        new ShopOperation.KeepConsent("anna", new Consent("orders", Given: true, KnownShop.Now)),
    ];

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public static TheoryData<int, int> Pairs =>
        [.. Enumerable.Range(0, Operations.Length).SelectMany(one => Enumerable.Range(0, Operations.Length).Select(other => new TheoryDataRow<int, int>(one, other)))];

    /// <summary>Opens a shop of its own.</summary>
    internal abstract Task<DemoShopStore> OpenAsync();

    [Theory]
    [MemberData(nameof(Pairs))]
    public async Task Two_at_once_are_as_one_after_the_other(int one, int other)
    {
        var shop = await OpenAsync();
        var (first, second) = (await ConfirmAsync(shop, one), await ConfirmAsync(shop, other));

        var both = await Task.WhenAll(Task.Run(() => shop.Operations.ExecuteAsync(first, Cancellation)), Task.Run(() => shop.Operations.ExecuteAsync(second, Cancellation)));
        var result = await DescribeAsync(shop, both[0], both[1]);

        await shop.ResetAsync(Cancellation);
        var firstBefore = await shop.Operations.ExecuteAsync(Again(first), Cancellation);
        var forwards = await DescribeAsync(shop, firstBefore, await shop.Operations.ExecuteAsync(Again(second), Cancellation));
        await shop.ResetAsync(Cancellation);
        var secondBefore = await shop.Operations.ExecuteAsync(Again(second), Cancellation);
        var backwards = await DescribeAsync(shop, await shop.Operations.ExecuteAsync(Again(first), Cancellation), secondBefore);
        Assert.Contains(result, new[] { forwards, backwards });
    }

    [Fact]
    public async Task An_operation_that_breaks_in_the_middle_is_not_done_and_then_once()
    {
        var shop = await OpenAsync();
        var cancel = await ConfirmAsync(shop, 0);
        var before = await DescribeAsync(shop);

        await Assert.ThrowsAsync<InvalidOperationException>(
            () => shop.Records.DecideAsync(cancel, _ => throw new InvalidOperationException("The process ends here."), Cancellation));
        Assert.Equal(before, await DescribeAsync(shop));
        var first = await shop.Operations.ExecuteAsync(cancel, Cancellation);
        var after = await DescribeAsync(shop);
        var again = await shop.Records.DecideAsync(cancel, _ => throw new InvalidOperationException("It was decided."), Cancellation);

        Assert.IsType<OperationOutcome.Done>(first);
        Assert.Equal(first, again);
        Assert.NotEqual(before, after);
        Assert.Equal(after, await DescribeAsync(shop));
    }

    private static async Task<ConfirmedOperation> ConfirmAsync(DemoShopStore shop, int operation) => Again(new ConfirmedOperation(
        "", Operations[operation], Assert.IsType<OperationPreview.Possible>(await shop.Operations.PreviewAsync(Operations[operation], Cancellation)).Terms));

    private static ConfirmedOperation Again(ConfirmedOperation confirmed) => confirmed with { Key = Guid.NewGuid().ToString() };

    private static async Task<string> DescribeAsync(DemoShopStore shop, params OperationOutcome[] outcomes)
    {
        var orders = await shop.Records.ListOrdersAsync("anna", 10, Cancellation);
        var anna = await shop.Records.FindCustomerAsync("anna", Cancellation);
        return string.Join(
            '\n',
            [
                .. outcomes.Select(outcome => JsonSerializer.Serialize(outcome, RetailJson.Default.OperationOutcome)),
                .. orders.Select(order => JsonSerializer.Serialize(order, RetailJson.Default.Order)),
                JsonSerializer.Serialize(anna!, RetailJson.Default.Customer),
            ]);
    }
}
