using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using RetailMessenger.Core.Customers.Identity;
using RetailMessenger.Core.Settings;

namespace RetailMessenger.Channels.Mail;

internal static class MailRegistration
{
    public static IServiceCollection AddMail(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSettings<MailOptions>(configuration, MailOptions.Section);
        services.AddSingleton<IValidateOptions<MailOptions>, MailOptionsCheck>();
        if (IsSet(configuration, nameof(MailOptions.Host)))
            return services.AddSingleton<ICodeSender, SmtpCodeSender>();
        return IsSet(configuration, nameof(MailOptions.Folder)) ? services.AddSingleton<ICodeSender, FolderCodeSender>() : services;
    }

    private static bool IsSet(IConfiguration configuration, string key) => !string.IsNullOrWhiteSpace(configuration[$"{MailOptions.Section}:{key}"]);
}
