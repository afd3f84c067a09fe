using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using RetailMessenger.Channels.Twilio.Reading;
using RetailMessenger.Channels.Twilio.Sending;
using RetailMessenger.Core.Conversations;
using RetailMessenger.Core.Customers.Identity;
using RetailMessenger.Core.Settings;
using RetailMessenger.Core.Webhooks;

namespace RetailMessenger.Channels.Twilio;

/// <summary>SMS, WhatsApp and RCS by Twilio: a channel each. Without settings they are not there at all.</summary>
internal static class TwilioRegistration
{
    public static IServiceCollection AddTwilio(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSettings<TwilioOptions>(configuration, TwilioOptions.Section);
        services.AddSingleton<IValidateOptions<TwilioOptions>, TwilioOptionsCheck>();
        if (!TwilioOptions.AreSet(configuration))
            return services;

        services.AddHttpClient(TwilioApi.ClientName, client => client.Timeout = TimeSpan.FromSeconds(30))
            .ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler { PooledConnectionLifetime = TimeSpan.FromMinutes(5) });
        foreach (var network in TwilioNetwork.All)
            services.AddSingleton<IChannel>(provider => ActivatorUtilities.CreateInstance<TwilioChannel>(provider, network));
        return services
            .AddSingleton<IWebhook, TwilioWebhook>().AddSingleton<IWebhook, TwilioStatusWebhook>()
            .AddSingleton<TwilioMedia>().AddSingleton<IWebhook>(provider => provider.GetRequiredService<TwilioMedia>())
            .AddSingleton<IChannelSetup, TwilioSetup>().AddSingleton<IWebhookReplay, TwilioReplay>()
            .AddSingleton<TwilioSettings>().AddSingleton<TwilioCalls>().AddSingleton<TwilioReader>()
            .AddSingleton<TwilioApi>().AddSingleton<Templates>().AddSingleton<TwilioCosts>()
            .AddSingleton<ICodeSender, TwilioCodeSender>();
    }
}
