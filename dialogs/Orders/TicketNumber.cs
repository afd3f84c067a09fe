using System.Security.Cryptography;
using System.Text;
using RetailMessenger.BotFramework.Schema;
using RetailMessenger.Core.Conversations;

namespace RetailMessenger.Dialogs.Orders;

/// <summary>Numbers for tickets that can be read aloud, such as <c>7KQ2-9XHM</c>.</summary>
internal static class TicketNumber
{
    // Crockford's: no I, L, O or U, which are heard or read as something else.
    private const string Letters = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private const int Half = 4;

    /// <summary>Always the same for the same message of a customer, because a turn may run twice; one of 2^40 otherwise.</summary>
    public static string Of(ConversationKey conversation, Activity message)
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes($"{conversation}|{message.Id}|{message.Timestamp?.UtcTicks}"));
        var number = string.Concat(hash.Take(2 * Half).Select(value => Letters[value % Letters.Length]));
        return $"{number[..Half]}-{number[Half..]}";
    }
}
