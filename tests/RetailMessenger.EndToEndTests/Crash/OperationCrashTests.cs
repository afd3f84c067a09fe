using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using RetailMessenger.Core.Conversations;
using RetailMessenger.Core.Retail;
using RetailMessenger.Core.Retail.Records;
using RetailMessenger.Storage;
using RetailMessenger.Tests.Connectors;

namespace RetailMessenger.EndToEndTests.Crash;

/// <summary>A customer has said yes, and the server is killed before anybody knows what became of it.</summary>
public sealed class OperationCrashTests
{
    private const int Rounds = 6;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_a_customer_said_yes_to_is_done_once_and_told_once_when_the_server_is_killed()
    {
        await using var server = new ServerProcess();
        await using (var store = OpenStore(server.Folder))
            await store.GetRequiredService<IShopRecords>().SaveAsync(ShopWithOrders(), Cancellation);
        var uptime = new ServerUptime();
        using var http = new HttpClient();
        await server.StartAsync(Cancellation);
        uptime.Up();

        var conversations = new List<string>();
        for (var round = 0; round < Rounds; round++)
        {
            var anna = new DirectLineCustomer(http, () => server.Address, uptime);
            await anna.StartAsync(Cancellation);
            await anna.AsksAsync($"cancel my order {NumberOf(round)}", Cancellation);
            await anna.AsksAsync(KnownShop.AnnasAddress.PostalCode, Cancellation);
            Assert.Contains("Shall I do this?", await anna.AsksAsync("no longer needed", Cancellation), StringComparison.Ordinal);
            conversations.Add(anna.Conversation);

            var yes = anna.SendAsync("yes", Cancellation);
            if (round % 2 == 0)
                await yes;
            await RestartAsync(server, uptime);
            await yes;
            await anna.HearsAsync(activity => activity.TryGetProperty("text", out var text) && text.GetString()!.Contains("is cancelled", StringComparison.Ordinal), Cancellation);
        }

        await server.KillAsync();
        await using var after = OpenStore(server.Folder);
        await CheckAsync(after, conversations);
    }

    private static async Task CheckAsync(ServiceProvider after, List<string> conversations)
    {
        var records = after.GetRequiredService<IShopRecords>();
        for (var round = 0; round < Rounds; round++)
        {
            var order = (await records.FindOrderAsync(NumberOf(round), Cancellation))!;
            Assert.Equal(OrderStatus.Cancelled, order.Status);
            Assert.Single(order.Payments, payment => payment.IsRefund);
            var entries = await after.GetRequiredService<IConversationLog>().ReadAsync(
                new ConversationKey("directline", conversations[round]), 0, Direction.Out, int.MaxValue, Cancellation);
            Assert.Single(entries, entry => entry.ToActivity().Text?.Contains("is cancelled", StringComparison.Ordinal) == true);
        }

        // What was paid by gift card is on it again, once for each order.
        var card = Assert.IsType<PaymentMethod.GiftCard>((await records.FindCustomerAsync("anna", Cancellation))!.PaymentMethods.Single(method => method.Id == "gift-1"));
        Assert.Equal(KnownShop.Dollars(50 + (Rounds * 49.50m)), card.Balance);
    }

    private static ShopBatch ShopWithOrders() => KnownShop.Batch with
    {
        Orders =
        [
            .. Enumerable.Range(0, Rounds).Select(round => KnownShop.Pending with
            {
                Number = NumberOf(round),
                Payments = [.. KnownShop.Pending.Payments.Select(payment => payment with { MethodId = "gift-1" })],
            }),
        ],
    };

    private static string NumberOf(int round) => $"#200{round}";

    private static async Task RestartAsync(ServerProcess server, ServerUptime uptime)
    {
        uptime.Down();
        await server.KillAsync();
        await server.StartAsync(Cancellation);
        uptime.Up();
    }

    private static ServiceProvider OpenStore(string folder)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection([new("Storage:Folder", folder)]).Build();
        return new ServiceCollection().AddSingleton(TimeProvider.System).AddStorage(configuration).BuildServiceProvider();
    }
}
