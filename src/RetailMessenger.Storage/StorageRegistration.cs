using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using RetailMessenger.Core.Conversations;
using RetailMessenger.Core.Settings;
using RetailMessenger.Storage.Sqlite;

namespace RetailMessenger.Storage;

/// <summary>The door of this project: gives Core's ports their durable makers.</summary>
public static class StorageRegistration
{
    /// <summary>Adds the store that <c>Storage</c> in the configuration names; by default the embedded database in <c>Storage:Folder</c>.</summary>
    public static IServiceCollection AddStorage(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSettings<StorageOptions>(configuration, StorageOptions.Section);
        return services
            .AddSingleton<SqliteDatabase>()
            .AddHostedService<FolderLock>()
            .AddSingleton<IStorePlace>(provider => provider.GetRequiredService<SqliteDatabase>())
            .AddSingleton<IConversationLog, SqliteConversationLog>()
            .AddSingleton<IReceipts, SqliteReceipts>()
            .AddSingleton<ISchedule, SqliteSchedule>()
            .AddSingleton<IStaffDesk, SqliteStaffDesk>()
            .AddSingleton<ICustomerData, SqliteCustomerData>()
            .AddSingleton<IAttachments, SqliteAttachments>()
            .AddSingleton<ISecrets, SqliteSecrets>();
    }

    /// <summary>Where the store would be that the configuration names, when there is none yet; null when there is one.</summary>
    public static string? FindMissing(IConfiguration configuration)
    {
        var options = configuration.GetSection(StorageOptions.Section).Get<StorageOptions>() ?? new StorageOptions();
        if (string.IsNullOrWhiteSpace(options.Folder))
            return "without a folder";
        var file = SqliteDatabase.FileIn(options.Folder);
        return File.Exists(file) ? null : file;
    }
}
