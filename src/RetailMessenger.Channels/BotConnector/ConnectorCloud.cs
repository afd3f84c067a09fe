using RetailMessenger.BotFramework.Schema;

namespace RetailMessenger.Channels.BotConnector;

/// <summary>
/// What differs between the clouds that Azure Bot Service runs in
/// (https://learn.microsoft.com/azure/bot-service/rest-api/bot-framework-rest-connector-authentication).
/// </summary>
internal sealed record ConnectorCloud
{
    /// <summary>Who signs the channels' tokens.</summary>
    public required string ChannelIssuer { get; init; }

    /// <summary>Where the channels' keys are found.</summary>
    public required Uri ChannelMetadata { get; init; }

    /// <summary>Where Microsoft Entra's keys are found.</summary>
    public required Uri EntraMetadata { get; init; }

    /// <summary>The host of Microsoft Entra, as the issuers of its newer tokens name it.</summary>
    public required string EntraIssuer { get; init; }

    /// <summary>Where access tokens are given out.</summary>
    public required Uri Login { get; init; }

    /// <summary>The directory that gives them out.</summary>
    public required string Tenant { get; init; }

    /// <summary>Whom an access token for the channels is for.</summary>
    public required string Audience { get; init; }

    /// <summary>How activities name the channels as their caller.</summary>
    public required string CallerId { get; init; }

    public static ConnectorCloud Of(BotConnectorOptions options)
    {
        var usual = options.ChannelService == ChannelService.UsGovernment ? UsGovernment() : Public();
        return usual with
        {
            ChannelMetadata = options.ChannelOpenIdMetadata ?? usual.ChannelMetadata,
            EntraMetadata = options.EntraOpenIdMetadata ?? usual.EntraMetadata,
            Login = options.LoginUrl ?? usual.Login,
            Tenant = options.TenantId is { Length: > 0 } tenant ? tenant : usual.Tenant,
        };
    }

    private static ConnectorCloud Public() => new()
    {
        ChannelIssuer = "https://api.botframework.com",
        ChannelMetadata = new Uri("https://login.botframework.com/v1/.well-known/openidconfiguration"),
        EntraMetadata = new Uri("https://login.microsoftonline.com/common/v2.0/.well-known/openid-configuration"),
        EntraIssuer = "https://login.microsoftonline.com",
        Login = new Uri("https://login.microsoftonline.com"),
        Tenant = "botframework.com",
        Audience = "https://api.botframework.com",
        CallerId = CallerIdConstants.PublicAzureChannel,
    };

    private static ConnectorCloud UsGovernment() => new()
    {
        ChannelIssuer = "https://api.botframework.us",
        ChannelMetadata = new Uri("https://login.botframework.azure.us/v1/.well-known/openidconfiguration"),
        EntraMetadata = new Uri("https://login.microsoftonline.us/cab8a31a-1906-4287-a0d8-4eef66b95f6e/v2.0/.well-known/openid-configuration"),
        EntraIssuer = "https://login.microsoftonline.us",
        Login = new Uri("https://login.microsoftonline.us"),
        Tenant = "MicrosoftServices.onmicrosoft.us",
        Audience = "https://api.botframework.us",
        CallerId = CallerIdConstants.USGovChannel,
    };
}
