using Microsoft.Extensions.Options;
using RetailMessenger.Connectors.DemoShop;
using RetailMessenger.Core.Retail;
using RetailMessenger.Core.Retail.Records;

namespace RetailMessenger.Tests.Connectors.DemoShop;

/// <summary>What the shop decides for itself, beside the rules that <see cref="TauReplayTests"/> replays.</summary>
public sealed class ShopRulesTests
{
    private static readonly ShopOperation.ReturnItems ReturnShirt = new("anna", "#1002", ["shirt-m"], "card-1");

    [Theory]
    [InlineData(9, true)]
    [InlineData(8, false)]
    public void After_the_days_that_the_shop_gives_nothing_goes_back(int days, bool allowed)
    {
        var outcome = Decide(ReturnShirt, KnownShop.Delivered, new DemoShopOptions { ReturnDays = days });

        Assert.Equal(allowed, outcome is OperationOutcome.Done);
        if (!allowed)
            Assert.Equal(new OperationOutcome.Refused(RefusalReason.ReturnWindowOver), outcome);
    }

    [Fact]
    public void What_is_of_an_excluded_category_stays_with_the_customer_and_is_not_exchanged_either()
    {
        var options = new DemoShopOptions { NotReturnable = ["shirts"] };
        var exchange = new ShopOperation.ExchangeItems("anna", "#1002", ["shirt-m"], ["shirt-l"], "card-1");

        Assert.Equal(new OperationOutcome.Refused(RefusalReason.NotReturnable, "shirt-m"), Decide(ReturnShirt, KnownShop.Delivered, options));
        Assert.Equal(new OperationOutcome.Refused(RefusalReason.NotReturnable, "shirt-m"), Decide(exchange, KnownShop.Delivered, options));
    }

    [Fact]
    public void A_change_of_address_can_be_undone_and_one_without_a_street_is_none()
    {
        var elsewhere = KnownShop.AnnasAddress with { Line1 = "1 Station Road" };
        var change = new ShopOperation.ChangeOrderAddress("anna", "#1001", elsewhere);

        var done = Assert.IsType<OperationOutcome.Done>(Decide(change, KnownShop.Pending));

        Assert.Equal(change with { Address = KnownShop.AnnasAddress }, done.Undo);
        Assert.Equal(
            new OperationOutcome.Refused(RefusalReason.AddressIncomplete), Decide(change with { Address = elsewhere with { Line1 = " " } }, KnownShop.Pending));
    }

    [Fact]
    public void Who_paid_otherwise_in_between_gets_back_what_was_paid_and_not_more()
    {
        var changed = DecideWhole(new ShopOperation.ChangeOrderPayment("anna", "#1001", "gift-1"), KnownShop.Pending, KnownShop.Anna);
        Assert.Equal(KnownShop.Dollars(0.50m), changed.Customer!.PaymentMethods.OfType<PaymentMethod.GiftCard>().Single().Balance);

        var cancelled = DecideWhole(new ShopOperation.CancelOrder("anna", "#1001", "no longer needed"), changed.Order!, changed.Customer);

        var done = Assert.IsType<OperationOutcome.Done>(cancelled.Outcome);
        Assert.Equal(new MoneyMovement("gift-1", KnownShop.Dollars(-49.50m), MoneyTiming.AtOnce), Assert.Single(done.Terms.Movements));
        Assert.Equal(KnownShop.Dollars(50), cancelled.Customer!.PaymentMethods.OfType<PaymentMethod.GiftCard>().Single().Balance);
    }

    [Fact]
    public void Of_an_exchange_it_is_kept_which_piece_gives_way_to_which()
    {
        var exchange = new ShopOperation.ExchangeItems("anna", "#1002", ["shirt-m", "shirt-m"], ["shirt-l", "shirt-m"], "gift-1");

        var decision = DecideWhole(exchange, KnownShop.Delivered, KnownShop.Anna);

        Assert.Equal([new ItemSwap("shirt-m", "shirt-l"), new ItemSwap("shirt-m", "shirt-m")], decision.Order!.Exchange!.Swaps);
        Assert.Equal(KnownShop.Dollars(5), decision.Order.Exchange.Difference);
        Assert.Equal(KnownShop.Delivered.Items, decision.Order.Items);
        Assert.Null(decision.Customer);
    }

    [Fact]
    public void A_consent_takes_the_place_of_the_one_before()
    {
        var given = new ShopOperation.KeepConsent("anna", new Consent("orders", Given: true, KnownShop.Now));
        var taken = new ShopOperation.KeepConsent("anna", new Consent("orders", Given: false, KnownShop.Now.AddDays(1)));

        var anna = DecideWhole(given, null, KnownShop.Anna).Customer!;
        var decision = DecideWhole(taken, null, anna);

        Assert.Equal([taken.Consent], decision.Customer!.Consents);
        Assert.Equal(given, ((OperationOutcome.Done)decision.Outcome).Undo);
    }

    private static OperationOutcome Decide(ShopOperation operation, Order order, DemoShopOptions? options = null) =>
        DecideWhole(operation, order, KnownShop.Anna, options).Outcome;

    private static ShopDecision DecideWhole(ShopOperation operation, Order? order, Customer customer, DemoShopOptions? options = null)
    {
        var products = new[] { KnownShop.Shirt, KnownShop.Mug }.ToDictionary(product => product.Id, StringComparer.Ordinal);
        var clock = new Microsoft.Extensions.Time.Testing.FakeTimeProvider(KnownShop.Now);
        return new ShopRules(Options.Create(options ?? new DemoShopOptions()), clock).Decide(operation, new ShopSituation(order, customer, products));
    }
}
