namespace RetailMessenger.Channels.BotConnector.Outbound;

/// <summary>
/// Asks Microsoft Entra for a token of the bot's application
/// (https://learn.microsoft.com/entra/identity-platform/v2-oauth2-client-creds-grant-flow).
/// </summary>
internal static class LoginRequest
{
    /// <exception cref="System.Security.Cryptography.CryptographicException">The certificate cannot be used.</exception>
    /// <exception cref="IOException">The certificate cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">The server may not read the certificate.</exception>
    public static HttpRequestMessage Of(BotConnectorOptions options, ConnectorCloud cloud, string audience, DateTimeOffset now)
    {
        var address = new Uri($"{cloud.Login.AbsoluteUri.TrimEnd('/')}/{cloud.Tenant}/oauth2/v2.0/token");
        List<KeyValuePair<string, string>> form =
        [
            new("grant_type", "client_credentials"),
            new("client_id", options.AppId!),
            new("scope", audience + "/.default"),
        ];
        if (options.CertificatePath is { Length: > 0 })
        {
            using var certificate = BotCertificate.Load(options);
            form.Add(new("client_assertion_type", ClientAssertion.Type));
            form.Add(new("client_assertion", ClientAssertion.Sign(options.AppId!, address, certificate, now)));
        }
        else
        {
            form.Add(new("client_secret", options.AppPassword ?? ""));
        }

        return new HttpRequestMessage(HttpMethod.Post, address) { Content = new FormUrlEncodedContent(form) };
    }
}
