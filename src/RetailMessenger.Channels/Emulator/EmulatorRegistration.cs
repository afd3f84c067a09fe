using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using RetailMessenger.Channels.Messenger.Sending;
using RetailMessenger.Channels.Twilio.Sending;
using RetailMessenger.Core.Conversations;
using RetailMessenger.Core.Settings;

namespace RetailMessenger.Channels.Emulator;

/// <summary>For development: a page with a phone, Messenger and WhatsApp, which takes the networks' place on both sides.</summary>
internal static class EmulatorRegistration
{
    private static readonly (string Path, string File, string Type)[] Files =
    [
        ("/emulator", "emulator.html", "text/html; charset=utf-8"),
        ("/emulator/emulator.css", "emulator.css", "text/css; charset=utf-8"),
        ("/emulator/emulator.js", "emulator.js", "text/javascript; charset=utf-8"),
    ];

    /// <summary>Adds it, where it is on, before the channels whose accounts it stands for.</summary>
    public static IServiceCollection AddEmulator(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSettings<EmulatorOptions>(configuration, EmulatorOptions.Section);
        services.AddSingleton<IValidateOptions<EmulatorOptions>, EmulatorOptionsCheck>();
        services.TryAddSingleton(provider => new Reach(configuration, provider.GetRequiredService<PublicAddress>()));
        if (!IsOn(configuration))
            return services;

        EmulatedAccounts.Fill(configuration);
        return services.AddSingleton<OwnAddress>().AddSingleton<EmulatedNetworks>().AddHttpClient(EmulatedNetworks.ClientName).Services;
    }

    /// <summary>Puts the stand-ins in the networks' place, after the channels were added.</summary>
    public static IServiceCollection UseEmulatedNetworks(this IServiceCollection services, IConfiguration configuration)
    {
        if (!IsOn(configuration))
            return services;

        services.AddHttpClient(GraphApi.ClientName).ConfigurePrimaryHttpMessageHandler(provider => provider.GetRequiredService<EmulatedNetworks>().Graph);
        services.AddHttpClient(TwilioApi.ClientName).ConfigurePrimaryHttpMessageHandler(provider => provider.GetRequiredService<EmulatedNetworks>().Phones);
        return services;
    }

    public static IEndpointRouteBuilder MapEmulator(this IEndpointRouteBuilder endpoints)
    {
        if (endpoints.ServiceProvider.GetService<EmulatedNetworks>() is not { } networks)
            return endpoints;

        foreach (var (path, file, type) in Files)
            endpoints.MapGet(path, context => SendFileAsync(context, file, type));
        endpoints.MapGet("/emulator/messages", context => ReadAsync(context, networks));
        endpoints.MapPost("/emulator/say", context => SayAsync(context, networks));
        return endpoints;
    }

    private static bool IsOn(IConfiguration configuration) => configuration.GetValue<bool>($"{EmulatorOptions.Section}:{nameof(EmulatorOptions.On)}");

    private static async Task SendFileAsync(HttpContext context, string file, string type)
    {
        context.Response.ContentType = type;
        context.Response.Headers.CacheControl = "no-store";
        await using var stream = typeof(EmulatorRegistration).Assembly.GetManifestResourceStream(typeof(EmulatorRegistration), $"Page.{file}")!;
        await stream.CopyToAsync(context.Response.Body, context.RequestAborted);
    }

    private static Task ReadAsync(HttpContext context, EmulatedNetworks networks)
    {
        var network = context.Request.Query["network"].ToString();
        var after = int.TryParse(context.Request.Query["after"], out var count) ? count : 0;
        return context.Response.WriteAsJsonAsync(networks.Read(network, after), EmulatorJson.Default.ShownMessages, cancellationToken: context.RequestAborted);
    }

    // Only the page itself may: another page in the developer's browser could send no JSON without asking first.
    private static async Task SayAsync(HttpContext context, EmulatedNetworks networks)
    {
        if (!context.Request.HasJsonContentType())
        {
            context.Response.StatusCode = StatusCodes.Status415UnsupportedMediaType;
            return;
        }

        try
        {
            var said = await context.Request.ReadFromJsonAsync(EmulatorJson.Default.SayBody, context.RequestAborted);
            var status = said is null ? StatusCodes.Status400BadRequest : await networks.SayAsync(said, context.RequestAborted);
            await context.Response.WriteAsJsonAsync(new Wire.SaidBody(status), EmulatorJson.Default.SaidBody, cancellationToken: context.RequestAborted);
        }
        catch (JsonException)
        {
            context.Response.StatusCode = StatusCodes.Status400BadRequest;
        }
    }
}
