using Microsoft.Extensions.Options;

namespace RetailMessenger.Server.Hosting;

/// <summary>Refuses addresses to listen at that are none, naming the key; Kestrel's own error names neither.</summary>
internal sealed class ListenAddresses(IConfiguration configuration) : IValidateOptions<ServerOptions>
{
    private const string Key = "Urls";

    public ValidateOptionsResult Validate(string? name, ServerOptions options)
    {
        var wrong = (configuration[Key] ?? "").Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Where(url => !IsAddress(url)).ToList();
        return wrong.Count == 0
            ? ValidateOptionsResult.Success
            : ValidateOptionsResult.Fail(wrong.Select(url => $"{Key} has \"{url}\": write an address such as http://localhost:5000, with a port up to 65535."));
    }

    private static bool IsAddress(string url)
    {
        try
        {
            return BindingAddress.Parse(url) is { Scheme: "http" or "https", Port: >= 0 and <= 65535 };
        }
        catch (FormatException)
        {
            return false;
        }
    }
}
