using System.Text.Json.Nodes;
using Microsoft.Extensions.Configuration;
using RetailMessenger.Channels;
using RetailMessenger.Core.Retail;
using RetailMessenger.Core.Retail.Records;
using RetailMessenger.Tests.Connectors.DemoShop;

namespace RetailMessenger.Tests.Dialogs.Tau;

/// <summary>
/// The write actions of each task of tau-bench's shop, carried out by a customer who only talks with the bot: the records afterwards must be as expected, and
/// nothing else changed.
/// </summary>
public sealed class TauConversationTests(ITestOutputHelper output)
{
    private const double Aim = 0.95;
    private const int MostTranscripts = 12;

    [Theory]
    [InlineData("directline")]
    [InlineData("facebook")]
    [InlineData("twilio-sms")]
    [Trait("Data", "tau-retail")]
    public async Task A_customer_who_only_talks_gets_done_what_they_came_for(string channel)
    {
        var known = TauShop.Read();
        var profile = AllChannels.Profiles(new ConfigurationBuilder().Build())[channel];
        var tasks = SharedData.Files("tau-retail", "tasks_*.json").SelectMany(file => JsonNode.Parse(File.ReadAllText(file))!.AsArray()).ToList();
        var expected = SharedData.Files("tau-retail", "expected*.jsonl").SelectMany(File.ReadLines).Where(line => line.Length > 0)
            .Select(line => JsonNode.Parse(line)!).ToDictionary(entry => entry["id"]!.GetValue<string>(), StringComparer.Ordinal);
        using var shop = new TalkingShop();
        await shop.Books.SaveAsync(known.Batch, TestContext.Current.CancellationToken);

        var (failures, turns, segments) = (new List<string>(), 0, 0);
        foreach (var task in tasks)
        {
            var id = task!["id"]!.GetValue<string>();
            var wishes = task["actions"]!.AsArray().Select(action => TauActions.Read(action!["name"]!.GetValue<string>(), action["kwargs"]!, known)).OfType<ShopOperation>().ToList();
            if (wishes.Count == 0)
                continue;

            // A day between two tasks, so that none meets the guesses of another.
            shop.Clock.Advance(TimeSpan.FromDays(1));
            var self = known.Customers[wishes[0].CustomerId];
            var customer = new TauCustomer(shop, await shop.VisitAsync(id, "en-US", profile), profile, self, known);
            foreach (var wish in wishes)
                await customer.WantAsync(wish);

            (turns, segments) = (turns + customer.Turns, segments + customer.Segments);
            if (Compare(shop.Books, known, expected[id]) is { } difference)
                failures.Add($"{id}: {difference}\n{customer.Transcript}");
            await RestoreAsync(shop.Books, known);
        }

        var count = (double)tasks.Count;
        output.WriteLine($"{channel}: {tasks.Count - failures.Count} of {tasks.Count} tasks, {turns / count:0.0} turns and {segments / count:0.0} segments each");
        foreach (var failure in failures.Take(MostTranscripts))
            output.WriteLine($"\n=== {failure}");
        Assert.InRange(1 - (failures.Count / count), Aim, 1);
    }

    private static string? Compare(MemoryShop books, TauShop known, JsonNode expected)
    {
        foreach (var (number, order) in books.Orders)
        {
            if (Differs(number, order, known.Orders[number], TauShop.Write, expected["orders"]!) is { } difference)
                return difference;
        }

        foreach (var (id, customer) in books.Customers)
        {
            if (Differs(id, customer, known.Customers[id], TauShop.Write, expected["users"]!) is { } difference)
                return difference;
        }

        return null;
    }

    private static string? Differs<T>(string key, T now, T before, Func<T, JsonObject> write, JsonNode expected)
        where T : class
    {
        var wanted = expected[key];
        if (ReferenceEquals(now, before) && wanted is null)
            return null;
        var (is_, should) = (TauShop.Canonical(write(now)), TauShop.Canonical(wanted ?? write(before)));
        return is_ == should ? null : $"{key} is {is_} instead of {should}";
    }

    private static Task RestoreAsync(MemoryShop books, TauShop known) => books.SaveAsync(
        new ShopBatch
        {
            Customers = [.. known.Customers.Values.Where(customer => !ReferenceEquals(customer, books.Customers[customer.Id]))],
            Orders = [.. known.Orders.Values.Where(order => !ReferenceEquals(order, books.Orders[order.Number]))],
        },
        TestContext.Current.CancellationToken);
}
