using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using RetailMessenger.Core.Assistant;
using RetailMessenger.Core.Conversations;
using RetailMessenger.Core.Customers.Identity;
using RetailMessenger.Core.Retail;
using RetailMessenger.Core.Retail.Records;
using RetailMessenger.Tests.Connectors;

namespace RetailMessenger.Tests.Dialogs.Identity;

/// <summary>Somebody who is not Anna tries to see and to change what is hers: from each rung, with all that they can say.</summary>
public sealed class RedTeamTests(ITestOutputHelper output)
{
    private const int Attempts = 1000;
    private const int MostSaid = 6;

    // What only Anna may hear, besides the numbers of her orders, which the attacker knows.
    private static readonly string[] Secrets = ["Linen shirt", "Springfield", "Anna.Smith", "4242", "$50.00"];

    private static readonly string[] Beginnings =
    [
        "where is my order {0}", "cancel my order {0}", "change the address of my order {0}", "change the items of my order {0}", "change how my order {0} is paid",
        "I want to return something from {0}", "I want to exchange something from {0}", "my orders", "how much is on my gift card", "change the address in my account",
        "dónde está mi pedido {0}", "undo that", "cancel my order {0} and my orders",
    ];

    [Theory]
    [InlineData(Rung.Anonymous)]
    [InlineData(Rung.KnownAddress)]
    [InlineData(Rung.OrderDetails)]
    [InlineData(Rung.OneTimeCode)]
    public async Task A_thousand_attempts_from_a_rung_show_and_change_nothing_of_another_customer(Rung rung)
    {
        var phones = new Telephones { Numbers = { ["eve"] = "+12175550199" } };
        using var shop = new TalkingShop(services => services.AddSingleton<IChannel>(phones));
        await shop.Books.SaveAsync(KnownShop.Batch, TestContext.Current.CancellationToken);
        await shop.Books.SaveAsync(EvesOrder, TestContext.Current.CancellationToken);
        shop.Clock.SetUtcNow(KnownShop.Now);
        var before = Annas(shop);
        var random = new Random(20261130);

        var said = 0;
        for (var attempt = 0; attempt < Attempts; attempt++)
        {
            var eve = await ClimbAsync(shop, rung);
            var number = random.GetItems<string>(["#1001", "#1002", "#1003", "1001", "# 1002"], 1)[0];
            var heard = await eve.SaysAsync(string.Format(CultureInfo.InvariantCulture, Beginnings[attempt % Beginnings.Length], number));
            for (var i = 0; i < MostSaid; i++)
            {
                AssertNothingOfAnna(heard, attempt);
                heard = await eve.SaysAsync(NextOf(heard, number, random));
                said++;
            }

            AssertNothingOfAnna(heard, attempt);
            shop.Clock.Advance(TimeSpan.FromHours(2));
        }

        Assert.Equal(before, Annas(shop));
        output.WriteLine($"{rung}: {Attempts} attempts, {said} answers, none succeeded");
    }

    [Theory]
    [InlineData(Rung.Anonymous)]
    [InlineData(Rung.KnownAddress)]
    [InlineData(Rung.OrderDetails)]
    [InlineData(Rung.OneTimeCode)]
    public async Task Whatever_a_dialog_asked_for_the_shop_itself_would_refuse_it(Rung rung)
    {
        var anna = KnownShop.Anna.Id;
        ShopOperation[] operations =
        [
            new ShopOperation.CancelOrder(anna, "#1001", "no longer needed"),
            new ShopOperation.ChangeOrderAddress(anna, "#1001", KnownShop.AnnasAddress with { Line1 = "1 Elsewhere" }),
            new ShopOperation.ChangeOrderItems(anna, "#1001", ["shirt-m"], ["shirt-l"], "card-1"),
            new ShopOperation.ChangeOrderPayment(anna, "#1001", "gift-1"),
            new ShopOperation.ReturnItems(anna, "#1002", ["shirt-m"], "card-1"),
            new ShopOperation.ExchangeItems(anna, "#1002", ["shirt-m"], ["shirt-l"], "card-1"),
            new ShopOperation.ChangeCustomerAddress(anna, KnownShop.AnnasAddress),
            new ShopOperation.CancelOrder("eve", "#1001", "no longer needed"),
        ];
        var probe = new Probe();
        using var shop = new TalkingShop(services => services.AddSingleton<ITurnStep>(probe));
        await shop.Books.SaveAsync(KnownShop.Batch, TestContext.Current.CancellationToken);
        await shop.Books.SaveAsync(EvesOrder, TestContext.Current.CancellationToken);
        shop.Clock.SetUtcNow(KnownShop.Now);
        var eve = await ClimbAsync(shop, rung);
        var own = shop.Get<OwnShop>();
        probe.Look = async turn =>
        {
            foreach (var operation in operations)
            {
                Assert.IsType<OperationPreview.NotFound>(await own.PreviewAsync(turn, operation, TestContext.Current.CancellationToken));
                Assert.False(await own.ConfirmAsync(turn, operation, OperationTerms.None, TestContext.Current.CancellationToken));
            }

            foreach (var number in new[] { "#1001", "#1002", "#1003", "#1004" })
                Assert.IsType<Lookup<Order>.NotFound>(await own.FindOrderAsync(turn, number, Rung.KnownAddress, TestContext.Current.CancellationToken));
        };

        await eve.SaysAsync("xyzzy");

        Assert.True(probe.HasLooked);
    }

    [Fact]
    public async Task A_wrong_guess_reads_what_a_right_one_reads_and_is_answered_as_one_about_nothing()
    {
        using var shop = new TalkingShop();
        await shop.Books.SaveAsync(KnownShop.Batch, TestContext.Current.CancellationToken);
        shop.Clock.SetUtcNow(KnownShop.Now);

        var (wrong, wrongReads) = await GuessAsync(shop, "#1001", "99999");
        var (nothing, nothingReads) = await GuessAsync(shop, "#9999", "99999");
        var (_, rightReads) = await GuessAsync(shop, "#1001", "62701");

        Assert.Equal(wrong.Replace("#1001", "#9999", StringComparison.Ordinal), nothing);
        Assert.Equal(wrongReads, nothingReads);
        Assert.Equal(wrongReads, rightReads.Take(wrongReads.Count));
    }

    [Fact]
    public async Task An_address_that_is_nobodys_is_answered_like_one_that_is_a_customers()
    {
        using var shop = new TalkingShop();
        await shop.Books.SaveAsync(KnownShop.Batch, TestContext.Current.CancellationToken);
        shop.Clock.SetUtcNow(KnownShop.Now);

        var (known, knownReads) = await AskForCodeAsync(shop, "anna.smith@example.com");
        var (unknown, unknownReads) = await AskForCodeAsync(shop, "nobody.here@example.com");

        Assert.Equal(known.Replace("anna.smith", "nobody.here", StringComparison.Ordinal), unknown);
        Assert.Equal(knownReads, unknownReads);
        Assert.Equal(["anna.smith@example.com"], shop.Mailbox.Sent.Select(mail => mail.To));
    }

    [Fact]
    public async Task After_five_wrong_guesses_about_an_order_nobody_may_guess_for_an_hour_not_even_rightly()
    {
        using var shop = new TalkingShop();
        await shop.Books.SaveAsync(KnownShop.Batch, TestContext.Current.CancellationToken);
        shop.Clock.SetUtcNow(KnownShop.Now);
        for (var i = 0; i < 5; i++)
            Assert.Contains("no order with that number that goes with that", (await GuessAsync(shop, "#1001", $"{10000 + i}")).Said, StringComparison.Ordinal);

        Assert.Contains("too many times", (await GuessAsync(shop, "#1001", "62701")).Said, StringComparison.Ordinal);
        shop.Clock.Advance(TimeSpan.FromHours(1));
        Assert.Contains("has not been sent yet", (await GuessAsync(shop, "#1001", "62701")).Said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task After_five_wrong_guesses_with_one_address_nobody_may_try_it_on_another_order()
    {
        using var shop = new TalkingShop();
        await shop.Books.SaveAsync(KnownShop.Batch, TestContext.Current.CancellationToken);
        shop.Clock.SetUtcNow(KnownShop.Now);
        for (var i = 0; i < 5; i++)
            await GuessAsync(shop, $"#900{i}", "anna.smith@example.com");

        Assert.Contains("too many times", (await GuessAsync(shop, "#1001", "anna.smith@example.com")).Said, StringComparison.Ordinal);
    }

    private static ShopBatch EvesOrder => new()
    {
        Customers =
        [
            KnownShop.Anna with
            {
                Id = "eve", FirstName = "Eve", Email = "eve@example.com", Phone = "+12175550199", Orders = ["#6666"], PaymentMethods = [new PaymentMethod.Card("card-e", "visa", "1111")],
                Address = KnownShop.AnnasAddress with { Line1 = "6 Low Road", City = "Shelbyville", PostalCode = "46176" },
            },
        ],
        Orders =
        [
            KnownShop.Bens with
            {
                Number = "#6666", CustomerId = "eve", Address = KnownShop.AnnasAddress with { Line1 = "6 Low Road", City = "Shelbyville", PostalCode = "46176" },
                Payments = [.. KnownShop.Bens.Payments.Select(payment => payment with { MethodId = "card-e" })],
            },
        ],
    };

    /// <summary>Somebody new who has shown, as well as the rung wants, that they are Eve.</summary>
    private static async Task<Visitor> ClimbAsync(TalkingShop shop, Rung rung)
    {
        var eve = await shop.VisitAsync(rung == Rung.KnownAddress ? "eve" : "mallory", "en-US");
        if (rung == Rung.OrderDetails)
        {
            await eve.SaysAsync("where is my order #6666");
            Assert.Contains("Order #6666", (await eve.SaysAsync("46176")).Last, StringComparison.Ordinal);
        }

        if (rung == Rung.OneTimeCode)
        {
            await eve.SaysAsync("how much is on my gift card");
            await eve.SaysAsync("eve@example.com");
            Assert.Contains("no gift card", (await eve.SaysAsync(shop.Mailbox.CodeTo("eve@example.com")!)).Last, StringComparison.Ordinal);
        }

        return eve;
    }

    /// <summary>An answer to what was asked, by somebody who guesses: other customers' details, made-up ones, and whatever is offered.</summary>
    private static string NextOf(Heard heard, string number, Random random)
    {
        string[] guesses =
        [
            number, "ben@example.com", "eve@example.com", "someone.else@example.org", "46176", "62702", "6270", "62701 or 62701", "*", "' OR 1=1 --", "yes", "000000",
            random.Next(1_000_000).ToString("D6", CultureInfo.InvariantCulture), "1 and 2", "all", "6 Low Road, Shelbyville, IN, 46176, USA", "I don't have it",
        ];
        return heard.Activities.Count > 0 && heard.Buttons is { Count: > 0 } buttons && random.Next(3) == 0
            ? random.GetItems(buttons.ToArray(), 1)[0]
            : random.GetItems(guesses, 1)[0];
    }

    private static void AssertNothingOfAnna(Heard heard, int attempt)
    {
        foreach (var text in heard.Texts.Where(text => text is not null))
            Assert.All(Secrets, secret => Assert.False(text.Contains(secret, StringComparison.OrdinalIgnoreCase), $"Attempt {attempt} heard: {text}"));
    }

    private static string Annas(TalkingShop shop) => string.Join('\n', shop.Books.Orders.Values.Where(order => order.CustomerId == "anna").Select(order => order.ToString()))
        + shop.Books.Customers["anna"];

    private static async Task<(string Said, List<string> Reads)> GuessAsync(TalkingShop shop, string number, string detail)
    {
        var visitor = await shop.VisitAsync($"visitor-{detail}");
        await visitor.SaysAsync($"where is my order {number}");
        shop.Books.Reads.Clear();
        var heard = await visitor.SaysAsync(detail);
        return (heard.All, [.. shop.Books.Reads.Select(read => read.Split(' ')[0])]);
    }

    private static async Task<(string Said, List<string> Reads)> AskForCodeAsync(TalkingShop shop, string address)
    {
        var visitor = await shop.VisitAsync($"visitor-{address[..3]}");
        await visitor.SaysAsync("how much is on my gift card");
        shop.Books.Reads.Clear();
        var heard = await visitor.SaysAsync(address);
        var wrong = await visitor.SaysAsync("123456");
        return ($"{heard.All}\n{wrong.All}", [.. shop.Books.Reads.Select(read => read.Split(' ')[0])]);
    }

    /// <summary>Looks at a turn as a dialog would.</summary>
    private sealed class Probe : ITurnStep
    {
        public Func<AssistantTurn, Task>? Look { get; set; }

        public bool HasLooked { get; private set; }

        public async Task<bool> TryAnswerAsync(AssistantTurn turn, CancellationToken cancellationToken)
        {
            if (Look is not null)
            {
                await Look(turn);
                HasLooked = true;
            }

            return false;
        }
    }
}
