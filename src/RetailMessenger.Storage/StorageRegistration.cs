using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using RetailMessenger.Core.Conversations;
using RetailMessenger.Core.Customers.Identity;
using RetailMessenger.Core.Retail.Records;
using RetailMessenger.Core.Settings;
using RetailMessenger.Storage.Postgres;
using RetailMessenger.Storage.Sqlite;

namespace RetailMessenger.Storage;

/// <summary>The door of this project: gives Core's ports their durable makers.</summary>
public static class StorageRegistration
{
    private const string ConnectionStringKey = $"{StorageOptions.Section}:{nameof(StorageOptions.ConnectionString)}";

    /// <summary>
    /// Adds the store that <c>Storage</c> in the configuration names: the PostgreSQL database of <c>Storage:ConnectionString</c>, else the embedded one
    /// in <c>Storage:Folder</c>.
    /// </summary>
    public static IServiceCollection AddStorage(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSettings<StorageOptions>(configuration, StorageOptions.Section);
        services.AddSingleton<IValidateOptions<StorageOptions>, StorageOptionsValidator>();
        services.AddSingleton(provider => provider.GetRequiredService<IOptions<StorageOptions>>().Value.Retention.ToRules());
        services
            .AddSingleton<RetentionPass>()
            .AddSingleton<ErasureJournal>()
            .AddSingleton<ErasureRepeat>()
            .AddSingleton<IErasures>(provider => provider.GetRequiredService<ErasureRepeat>());
        return string.IsNullOrWhiteSpace(configuration[ConnectionStringKey]) ? services.AddSqlite() : services.AddPostgres();
    }

    /// <summary>The database that many nodes share; null when this node has one of its own, or the setting cannot be read.</summary>
    public static SharedDatabase? FindSharedDatabase(IConfiguration configuration) =>
        configuration[ConnectionStringKey] is { } connection && !string.IsNullOrWhiteSpace(connection) && PostgresConnection.FindProblem(connection) is null
            ? new SharedDatabase(PostgresConnection.Provider, PostgresConnection.ReadForCluster(connection))
            : null;

    /// <summary>Where the store would be that the configuration names, when there is none yet; null when there is one, or only asking would tell.</summary>
    public static string? FindMissing(IConfiguration configuration)
    {
        if (!string.IsNullOrWhiteSpace(configuration[ConnectionStringKey]))
            return null;

        var options = configuration.GetSection(StorageOptions.Section).Get<StorageOptions>() ?? new StorageOptions();
        if (string.IsNullOrWhiteSpace(options.Folder))
            return "without a folder";
        var file = SqliteDatabase.FileIn(options.Folder);
        return File.Exists(file) ? null : file;
    }

    private static IServiceCollection AddSqlite(this IServiceCollection services) => services
        .AddSingleton<SqliteDatabase>()
        .AddHostedService<FolderLock>()
        .AddSingleton<IErasureRecords, SqliteErasureRecords>()
        .AddHostedService(provider => provider.GetRequiredService<ErasureRepeat>())
        .AddSingleton<IRetention, SqliteRetention>()
        .AddSingleton<IBackup, SqliteBackup>()
        .AddSingleton<IStorePlace>(provider => provider.GetRequiredService<SqliteDatabase>())
        .AddSingleton<IConversationLog, SqliteConversationLog>()
        .AddSingleton<IReceipts, SqliteReceipts>()
        .AddSingleton<ISchedule, SqliteSchedule>()
        .AddSingleton<IStaffDesk, SqliteStaffDesk>()
        .AddSingleton<ICustomerData, SqliteCustomerData>()
        .AddSingleton<IAttachments, SqliteAttachments>()
        .AddSingleton<ISecrets, SqliteSecrets>()
        .AddSingleton<IGuesses, SqliteGuesses>()
        .AddSingleton<IShopRecords, SqliteShop>();

    private static IServiceCollection AddPostgres(this IServiceCollection services) => services
        .AddSingleton<PostgresDatabase>()
        .AddSingleton<IErasureRecords, PostgresErasureRecords>()
        .AddHostedService(provider => provider.GetRequiredService<ErasureRepeat>())
        .AddSingleton<IRetention, PostgresRetention>()
        .AddSingleton<IStorePlace>(provider => provider.GetRequiredService<PostgresDatabase>())
        .AddSingleton<IConversationLog, PostgresConversationLog>()
        .AddSingleton<IReceipts, PostgresReceipts>()
        .AddSingleton<ISchedule, PostgresSchedule>()
        .AddSingleton<IStaffDesk, PostgresStaffDesk>()
        .AddSingleton<ICustomerData, PostgresCustomerData>()
        .AddSingleton<IAttachments, PostgresAttachments>()
        .AddSingleton<ISecrets, PostgresSecrets>()
        .AddSingleton<IGuesses, PostgresGuesses>()
        .AddSingleton<IShopRecords, PostgresShop>()
        .AddSingleton<IBackup, PostgresBackup>();
}
