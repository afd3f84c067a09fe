using System.Text.Json;
using System.Text.Json.Nodes;
using RetailMessenger.Core.Retail;
using RetailMessenger.Core.Retail.Records;

namespace RetailMessenger.Tests.Connectors.DemoShop;

/// <summary>
/// Each task of tau-bench's shop, on a fresh copy of it: what each of its actions is told, what the records are afterwards, and that nothing else changed.
/// </summary>
public sealed class TauReplayTests(ITestOutputHelper output)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    [Trait("Data", "tau-retail")]
    public async Task Every_task_leaves_the_shop_as_it_should()
    {
        var shop = TauShop.Read();
        var tasks = SharedData.Files("tau-retail", "tasks_*.json").SelectMany(file => JsonNode.Parse(File.ReadAllText(file))!.AsArray()).ToList();
        var expected = SharedData.Files("tau-retail", "expected*.jsonl").SelectMany(File.ReadLines).Where(line => line.Length > 0)
            .Select(line => JsonNode.Parse(line)!).ToDictionary(entry => entry["id"]!.GetValue<string>(), StringComparer.Ordinal);
        await using var open = DemoShopStore.Open();
        await open.Records.SaveAsync(shop.Batch, Cancellation);
        var initial = await open.DumpAsync();

        var failures = new List<string>();
        foreach (var task in tasks)
        {
            var id = task!["id"]!.GetValue<string>();
            var said = await ReplayAsync(open.Operations, shop, id, task["actions"]!.AsArray());
            var after = await open.DumpAsync();
            failures.AddRange(Compare(id, said, after, initial, expected[id]));
            await RestoreAsync(open.Records, shop, [.. after.Where(record => initial[record.Key] != record.Value).Select(record => record.Key)]);
        }

        output.WriteLine($"{tasks.Count} tasks, {tasks.Count - failures.Select(failure => failure.Split(' ')[0]).Distinct(StringComparer.Ordinal).Count()} as expected");
        Assert.Empty(failures);
    }

    private static Task RestoreAsync(IShopRecords records, TauShop shop, HashSet<string> changed) => records.SaveAsync(
        new ShopBatch
        {
            Customers = [.. shop.Customers.Values.Where(customer => changed.Contains(customer.Id))],
            Orders = [.. shop.Orders.Values.Where(order => changed.Contains(order.Number))],
        },
        Cancellation);

    private static async Task<List<string>> ReplayAsync(IShopOperations operations, TauShop shop, string task, JsonArray actions)
    {
        var said = new List<string>();
        foreach (var action in actions)
        {
            var name = action!["name"]!.GetValue<string>();
            if (TauActions.Read(name, action["kwargs"]!, shop) is not { } operation)
                continue;

            // The customer hears the terms and says yes.
            var preview = await operations.PreviewAsync(operation, Cancellation);
            var terms = preview is OperationPreview.Possible possible ? possible.Terms : OperationTerms.None;
            var outcome = await operations.ExecuteAsync(new ConfirmedOperation($"{task}#{said.Count}", operation, terms), Cancellation);
            said.Add(TauActions.Tell(name, outcome));
        }

        return said;
    }

    private static IEnumerable<string> Compare(
        string id, List<string> said, IReadOnlyDictionary<string, string> after, IReadOnlyDictionary<string, string> before, JsonNode expected)
    {
        var results = expected["action_results"]!.AsArray().Select(result => result!["message"]?.GetValue<string>() ?? result["status"]!.GetValue<string>()).ToList();
        if (!said.SequenceEqual(results))
            yield return $"{id} was told {string.Join(" / ", said)} instead of {string.Join(" / ", results)}";

        var changed = after.Where(record => before[record.Key] != record.Value).ToDictionary(StringComparer.Ordinal);
        var wanted = expected["orders"]!.AsObject().Concat(expected["users"]!.AsObject())
            .ToDictionary(record => record.Key, record => TauShop.Canonical(record.Value), StringComparer.Ordinal);
        foreach (var key in changed.Keys.Union(wanted.Keys, StringComparer.Ordinal))
        {
            var now = Canonical(key, after[key]);
            var was = Canonical(key, before[key]);
            if (now != wanted.GetValueOrDefault(key, was))
                yield return $"{id} left {key} as {now} instead of {wanted.GetValueOrDefault(key, was)}";
        }
    }

    private static string Canonical(string key, string record) => TauShop.Canonical(key.StartsWith('#')
        ? TauShop.Write(JsonSerializer.Deserialize(record, RetailJson.Default.Order)!)
        : TauShop.Write(JsonSerializer.Deserialize(record, RetailJson.Default.Customer)!));
}
