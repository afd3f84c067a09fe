using System.CommandLine;
using RetailMessenger.Core.Conversations;

namespace RetailMessenger.Server.Commands;

/// <summary>Where the data is, and a customer's rights over it.</summary>
internal static class DataCommand
{
    private static readonly Argument<string> Customer = new("customer")
    {
        Description = "The customer's id, or one of the customer's conversations written as channel/id.",
    };

    public static Command Create(string[] settings)
    {
        var command = new Command("data", "Say where the data is; export or erase what is kept of a customer; copy all of it, or remove what is old.")
        {
            CreateExport(settings),
            CreateErase(settings),
            PruneCommand.Create(settings),
            BackupCommand.CreateBackup(settings),
            BackupCommand.CreateRestore(settings),
        };
        command.SetAction((_, cancellationToken) => OfflineHost.RunAsync(settings, (services, output) => ShowAsync(services, output, cancellationToken)));
        return command;
    }

    private static Command CreateExport(string[] settings)
    {
        var file = new Option<FileInfo?>("--output", "-o") { Description = "The file to write; without it the export is printed." };
        var command = new Command("export", "Write everything that is kept of a customer as JSON.") { Customer, file };
        command.SetAction((parsed, cancellationToken) => OfflineHost.RunAsync(
            settings, (services, output) => ExportAsync(services, parsed.GetRequiredValue(Customer), parsed.GetValue(file), output, cancellationToken)));
        return command;
    }

    private static Command CreateErase(string[] settings)
    {
        var yes = new Option<bool>("--yes") { Description = "Do not ask." };
        var command = new Command("erase", "Remove everything that is kept of a customer. It cannot be undone.") { Customer, yes };
        command.SetAction((parsed, cancellationToken) => OfflineHost.RunAsync(
            settings, (services, output) => EraseAsync(services, parsed.GetRequiredValue(Customer), parsed.GetValue(yes), output, cancellationToken)));
        return command;
    }

    private static async Task<int> ShowAsync(IServiceProvider services, TextWriter output, CancellationToken cancellationToken)
    {
        var place = services.GetRequiredService<IStorePlace>();
        var backlogs = await services.GetRequiredService<IConversationLog>().MeasureBacklogAsync(cancellationToken);
        await output.WriteLineAsync($"The data is in {place.Description}.");
        await output.WriteLineAsync($"Unanswered conversations: {backlogs.Sum(backlog => backlog.Unanswered)}; undelivered: {backlogs.Sum(backlog => backlog.Undelivered)}.");
        await output.WriteLineAsync("Copy it with: data backup FILE. See data --help for restoring a copy, and for exporting or erasing a customer.");
        return 0;
    }

    private static async Task<int> ExportAsync(
        IServiceProvider services, string customer, FileInfo? file, TextWriter output, CancellationToken cancellationToken)
    {
        var data = services.GetRequiredService<ICustomerData>();
        if (await FindAsync(data, customer, output, cancellationToken) is not { } conversation)
            return 1;

        await using var destination = file is null ? Console.OpenStandardOutput() : Create(file);
        await data.ExportAsync(conversation, destination, cancellationToken);
        if (file is not null)
            await output.WriteLineAsync($"Written to {file.FullName}.");
        return 0;
    }

    private static async Task<int> EraseAsync(
        IServiceProvider services, string customer, bool yes, TextWriter output, CancellationToken cancellationToken)
    {
        var data = services.GetRequiredService<ICustomerData>();
        if (await FindAsync(data, customer, output, cancellationToken) is not { } conversation)
            return 1;

        var kept = await data.SummariseAsync(conversation, cancellationToken);
        await output.WriteLineAsync(Describe("Kept", kept));
        if (!yes)
        {
            await output.WriteAsync("Remove it for good? Type yes: ");
            if (!string.Equals((await Console.In.ReadLineAsync(cancellationToken))?.Trim(), "yes", StringComparison.OrdinalIgnoreCase))
            {
                await output.WriteLineAsync("Nothing was removed.");
                return 1;
            }
        }

        await output.WriteLineAsync(Describe("Removed", await data.EraseAsync(conversation, cancellationToken)));
        await output.WriteLineAsync(Describe("Kept now", await data.SummariseAsync(conversation, cancellationToken)));
        return 0;
    }

    private static async Task<ConversationKey?> FindAsync(ICustomerData data, string customer, TextWriter output, CancellationToken cancellationToken)
    {
        var found = await data.FindConversationAsync(customer, cancellationToken);
        if (found is null)
            await output.WriteLineAsync($"Nothing is kept of \"{customer}\". Give the customer's id or a conversation written as channel/id.");
        return found;
    }

    // For the one who asked for it alone.
    private static FileStream Create(FileInfo file)
    {
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        return file.Open(options);
    }

    private static string Describe(string heading, CustomerDataSummary kept) =>
        $"{heading}: {kept.Messages} messages, {kept.Documents} documents, {kept.Attachments} attachments, {kept.Tickets} tickets, {kept.Scheduled} planned messages.";
}
