using System.Net.Sockets;
using Microsoft.Extensions.Options;
using RetailMessenger.Core.Conversations;

namespace RetailMessenger.Server.Hosting;

/// <summary>Says in one paragraph why a command did not do its work and what to do.</summary>
internal static class StartFailure
{
    private const string ElsewhereHint = "choose another one with --urls http://localhost:5050.";

    /// <summary>The explanation; null for a failure that only its stack trace explains.</summary>
    public static string? Explain(Exception exception) => exception switch
    {
        OptionsValidationException options => "The settings cannot be used:\n" + string.Join('\n', options.Failures.Select(failure => $"  {failure}")),
        AggregateException { InnerExceptions: var all } when all.All(inner => inner is OptionsValidationException) =>
            string.Join('\n', all.Select(Explain)),
        StoreFailedException failed => failed.Message,
        InvalidDataException unreadable => $"{unreadable.Message} {unreadable.GetBaseException().Message}",
        IOException io when SocketErrorOf(io) == SocketError.AddressAlreadyInUse =>
            $"{io.Message} Another program uses that address: stop it, or {ElsewhereHint}",
        IOException io when SocketErrorOf(io) is not null => $"{io.Message} This machine cannot listen there: {ElsewhereHint}",
        SocketException socket => $"{socket.Message}: this machine cannot listen at that address; {ElsewhereHint}",
        InvalidOperationException https when https.Message.Contains("HTTPS", StringComparison.Ordinal) =>
            $"{https.Message}\nLet a proxy speak https for the server, or name a certificate: --Kestrel:Certificates:Default:Path=FILE.pfx.",
        UnauthorizedAccessException denied => $"{denied.Message} Choose another folder with --Storage:Folder=PATH.",
        _ => null,
    };

    private static SocketError? SocketErrorOf(Exception? exception) =>
        exception is null ? null : exception is SocketException socket ? socket.SocketErrorCode : SocketErrorOf(exception.InnerException);
}
