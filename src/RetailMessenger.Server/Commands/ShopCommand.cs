using System.CommandLine;
using RetailMessenger.Core.Retail.Records;

namespace RetailMessenger.Server.Commands;

/// <summary>Fills the shop that is kept in this product's own database.</summary>
internal static class ShopCommand
{
    private static readonly string[] Kinds = ["products", "stock", "stores", "orders", "customers"];

    public static Command Create(string[] settings) => new("shop", "Fill the shop that is kept in the bot's own database.")
    {
        CreateImport(settings),
        CreateColumns(settings),
        CreateSeed(settings),
    };

    private static Command CreateImport(string[] settings)
    {
        var kind = Kind();
        var file = new Argument<string>("file") { Description = "CSV, or JSON when its name ends in .json, .jsonl or .ndjson: a list of objects, or one on each line." };
        var mapping = new Option<string?>("--mapping") { Description = "A JSON file that says what the columns are called: {\"products\": {\"our column\": \"their column\"}}." };
        var dry = new Option<bool>("--dry-run") { Description = "Only look: say what would be written and what is wrong." };
        var command = new Command("import", "Bring records from a file. Good ones go in, bad ones are listed; the same file may be brought again.") { kind, file, mapping, dry };
        command.SetAction((parsed, cancellationToken) => RunAsync(settings, (import, output) => ImportAsync(
            import,
            new ImportRequest(parsed.GetRequiredValue(kind), parsed.GetRequiredValue(file), parsed.GetValue(mapping), parsed.GetValue(dry)),
            output,
            cancellationToken)));
        return command;
    }

    private static Command CreateColumns(string[] settings)
    {
        var kind = Kind();
        var command = new Command("columns", "Say which columns a file has.") { kind };
        command.SetAction((parsed, _) => RunAsync(settings, async (import, output) =>
        {
            foreach (var column in import.Columns[parsed.GetRequiredValue(kind)])
                await output.WriteLineAsync($"  {column.Name,-16} {(column.IsRequired ? "needed  " : "optional")}  {column.Description}");
            return 0;
        }));
        return command;
    }

    private static Command CreateSeed(string[] settings)
    {
        var seed = new Option<int>("--seed") { Description = "The same number makes the same shop.", DefaultValueFactory = _ => 1 };
        var command = new Command("seed", "Fill a shop that has no products with one that is made up, as the server does when it starts.") { seed };
        command.SetAction((parsed, cancellationToken) => RunAsync(settings, async (import, output) =>
        {
            var products = await import.SeedAsync(parsed.GetValue(seed), cancellationToken);
            await output.WriteLineAsync(products is null ? "The shop has products already: it stays as it is." : $"The shop has {products} products now.");
            return products is null ? 1 : 0;
        }));
        return command;
    }

    /// <summary>Brings a file, and says how far it is and what became of it.</summary>
    public static async Task<int> ImportAsync(IShopImport import, ImportRequest request, TextWriter output, CancellationToken cancellationToken)
    {
        var bar = new ProgressBar(output);
        var report = await import.ImportAsync(request, bar.Show, cancellationToken);
        bar.End();
        foreach (var problem in report.Problems)
            await output.WriteLineAsync(Printed.Of(problem.ToString()));
        if (report.ProblemCount > report.Problems.Count)
            await output.WriteLineAsync($"… and {report.ProblemCount - report.Problems.Count} more.");
        if (report.PassedOver.Count > 0)
            await output.WriteLineAsync(Printed.Of($"Columns that nothing reads: {string.Join(", ", report.PassedOver)}. See: shop columns {request.Kind}"));
        var would = request.IsDryRun ? "Nothing was written. It would be: " : "";
        await output.WriteLineAsync(
            $"{would}{request.Kind}: {report.Added} new, {report.Changed} changed, {report.Unchanged} as they were, {report.Refused} refused.");
        return report.Refused > 0 ? 1 : 0;
    }

    private static Task<int> RunAsync(string[] settings, Func<IShopImport, TextWriter, Task<int>> work) =>
        OfflineHost.RunAnywhereAsync(settings, async (services, output) =>
        {
            if (services.GetService<IShopImport>() is { } import)
                return await work(import, output);
            await output.WriteLineAsync("The shop is kept by another system, which Connectors names: it is filled there.");
            return 1;
        });

    private static Argument<string> Kind()
    {
        var kind = new Argument<string>("kind") { Description = $"One of {string.Join(", ", Kinds)}." };
        kind.AcceptOnlyFromAmong(Kinds);
        return kind;
    }
}
