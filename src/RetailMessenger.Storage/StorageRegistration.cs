using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using RetailMessenger.Core.Conversations;
using RetailMessenger.Storage.Sqlite;

namespace RetailMessenger.Storage;

/// <summary>The door of this project: gives Core's ports their durable makers.</summary>
public static class StorageRegistration
{
    /// <summary>Adds the store that <c>Storage</c> in the configuration names; by default the embedded database in <c>Storage:Folder</c>.</summary>
    public static IServiceCollection AddStorage(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<StorageOptions>().Bind(configuration.GetSection(StorageOptions.Section)).ValidateDataAnnotations().ValidateOnStart();
        return services
            .AddSingleton<SqliteDatabase>()
            .AddSingleton<IStorePlace>(provider => provider.GetRequiredService<SqliteDatabase>())
            .AddSingleton<IConversationLog, SqliteConversationLog>()
            .AddSingleton<ISchedule, SqliteSchedule>()
            .AddSingleton<IStaffDesk, SqliteStaffDesk>()
            .AddSingleton<ICustomerData, SqliteCustomerData>()
            .AddSingleton<IAttachments, SqliteAttachments>()
            .AddSingleton<ISecrets, SqliteSecrets>();
    }
}
