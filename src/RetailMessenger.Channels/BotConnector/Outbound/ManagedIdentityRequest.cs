namespace RetailMessenger.Channels.BotConnector.Outbound;

/// <summary>
/// Asks Azure for a token of the identity that it gave this machine or app
/// (https://learn.microsoft.com/entra/identity/managed-identities-azure-resources/how-to-use-vm-token,
/// https://learn.microsoft.com/azure/app-service/overview-managed-identity).
/// </summary>
internal static class ManagedIdentityRequest
{
    private static readonly Uri VirtualMachine = new("http://169.254.169.254/metadata/identity/oauth2/token");

    public static HttpRequestMessage Of(BotConnectorOptions options, string audience)
    {
        // App Service and Container Apps have another protocol, and are known by the header that they want.
        var isAppService = options.ManagedIdentityHeader is { Length: > 0 };
        var endpoint = (options.ManagedIdentityEndpoint ?? VirtualMachine).AbsoluteUri;
        var version = isAppService ? "2019-08-01" : "2018-02-01";
        var request = new HttpRequestMessage(
            HttpMethod.Get,
            $"{endpoint}?api-version={version}&resource={Uri.EscapeDataString(audience)}&client_id={Uri.EscapeDataString(options.AppId!)}");
        if (isAppService)
            request.Headers.Add("X-IDENTITY-HEADER", options.ManagedIdentityHeader);
        else
            request.Headers.Add("Metadata", "true");
        return request;
    }
}
