using RetailMessenger.Core.Customers.Identity;

namespace RetailMessenger.Tests.Dialogs;

/// <summary>Every mail and text message that would have left.</summary>
internal sealed class Mailbox : ICodeSender
{
    public List<(string To, string Text)> Sent { get; } = [];

    /// <summary>The code in the last message to an address; null when there was none.</summary>
    public string? CodeTo(string address) =>
        Sent.LastOrDefault(mail => mail.To == address).Text is { } text ? new string([.. text.SkipWhile(letter => !char.IsAsciiDigit(letter)).Take(6)]) : null;

    public bool Reaches(string address) => true;

    public Task<bool> SendAsync(string address, string subject, string text, CancellationToken cancellationToken)
    {
        Sent.Add((address, text));
        return Task.FromResult(true);
    }
}
