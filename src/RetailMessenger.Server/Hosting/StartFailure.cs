using System.Net.Sockets;
using Microsoft.Extensions.Options;

namespace RetailMessenger.Server.Hosting;

/// <summary>Says in one paragraph why the server did not start and what to do.</summary>
internal static class StartFailure
{
    /// <summary>The explanation; null for a failure that only its stack trace explains.</summary>
    public static string? Explain(Exception exception) => exception switch
    {
        OptionsValidationException options => "The settings cannot be used:\n" + string.Join('\n', options.Failures.Select(failure => $"  {failure}")),
        AggregateException { InnerExceptions: var all } when all.All(inner => inner is OptionsValidationException) =>
            string.Join('\n', all.Select(Explain)),
        IOException { InnerException: { } inner } io when IsAddressInUse(inner) =>
            $"{io.Message} Another program uses that address: stop it, or choose another one with --urls http://localhost:5050.",
        UnauthorizedAccessException denied => $"{denied.Message} Choose another folder with --Storage:Folder=PATH.",
        _ => null,
    };

    private static bool IsAddressInUse(Exception exception) =>
        exception is SocketException { SocketErrorCode: SocketError.AddressAlreadyInUse } || (exception.InnerException is { } inner && IsAddressInUse(inner));
}
