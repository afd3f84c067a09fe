using System.CommandLine;
using RetailMessenger.Core.Conversations;

namespace RetailMessenger.Server.Commands;

/// <summary>Copies of all data, and putting one back.</summary>
internal static class BackupCommand
{
    public static Command CreateBackup(string[] settings)
    {
        var file = new Argument<FileInfo>("file") { Description = "The file to write." };
        var overwrite = new Option<bool>("--overwrite") { Description = "Replace the file, if there is one." };
        var command = new Command("backup", "Copy the database to a file and check the copy. The server may run meanwhile.") { file, overwrite };
        command.SetAction((parsed, cancellationToken) => OfflineHost.RunAsync(
            settings, (services, output) => BackUpAsync(services, parsed.GetRequiredValue(file), parsed.GetValue(overwrite), output, cancellationToken)));
        return command;
    }

    public static Command CreateRestore(string[] settings)
    {
        var file = new Argument<FileInfo>("file") { Description = "A file that backup wrote." };
        var command = new Command("restore", "Put a copy in the database's place, and repeat the erasures that were made since. The server must not run.") { file };
        command.SetAction((parsed, cancellationToken) => OfflineHost.RunAnywhereAsync(
            settings, (services, output) => RestoreAsync(services, parsed.GetRequiredValue(file), output, cancellationToken)));
        return command;
    }

    private static async Task<int> BackUpAsync(IServiceProvider services, FileInfo file, bool overwrite, TextWriter output, CancellationToken cancellationToken)
    {
        var report = await services.GetRequiredService<IBackup>().BackUpAsync(file.FullName, overwrite, cancellationToken);
        await output.WriteLineAsync($"Written and checked: {report.File}, {report.Conversations} conversations, {report.Bytes / 1024.0 / 1024.0:0.0} MB.");
        await output.WriteLineAsync("It holds what customers wrote, and keys: keep it as safe as the data itself.");
        return 0;
    }

    private static async Task<int> RestoreAsync(IServiceProvider services, FileInfo file, TextWriter output, CancellationToken cancellationToken)
    {
        var report = await services.GetRequiredService<IBackup>().RestoreAsync(file.FullName, cancellationToken);
        await output.WriteLineAsync($"Restored: {report.Conversations} conversations.");
        if (report.Kept is not null)
            await output.WriteLineAsync($"What was there before is in {report.Kept}. Delete it when you do not need it any more: it holds what customers wrote.");
        if (!report.HasKeys)
            await output.WriteLineAsync("It could not be read, so that erasures which were recorded in it alone cannot be repeated.");

        var repeated = await services.GetRequiredService<IErasures>().RepeatAsync(cancellationToken);
        await output.WriteLineAsync($"Erasures since the backup: {repeated.Unknown}; conversations that were erased again: {repeated.Conversations}.");
        if (repeated.Unreadable > 0)
            await output.WriteLineAsync($"{repeated.Unreadable} lines of the journal of erasures belong to another database, or cannot be read: erase those customers again.");
        return 0;
    }
}
