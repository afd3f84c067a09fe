using Microsoft.Extensions.Options;

namespace RetailMessenger.Connectors.Shopify;

/// <summary>Refuses settings with which the connector could not work.</summary>
internal sealed class ShopifyOptionsCheck : IValidateOptions<ShopifyOptions>
{
    public ValidateOptionsResult Validate(string? name, ShopifyOptions options)
    {
        var failures = Failures(options).Select(failure => $"{ShopifyOptions.Section}:{failure}").ToList();
        return failures.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(failures);
    }

    private static IEnumerable<string> Failures(ShopifyOptions options)
    {
        if (string.IsNullOrEmpty(options.Shop))
        {
            if (!string.IsNullOrEmpty(options.AccessToken))
                yield return "Shop is missing: write the shop's own host at Shopify, such as example.myshopify.com.";
            yield break;
        }

        if (Uri.CheckHostName(options.Shop) is not UriHostNameType.Dns)
            yield return "Shop must be a host such as example.myshopify.com, without https and without a path.";
        if (string.IsNullOrEmpty(options.AccessToken))
            yield return "AccessToken is missing: copy the Admin API access token of the shop's app.";
        if (options.Endpoint is { } endpoint && (!endpoint.IsAbsoluteUri || endpoint.Scheme is not ("https" or "http")))
            yield return "Endpoint must be an address such as https://localhost:4000.";
        if (options.AttemptTimeout > options.CallTimeout)
            yield return "AttemptTimeout must not be longer than CallTimeout.";
    }
}
