using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Options;
using RetailMessenger.Core.Assistant;
using RetailMessenger.Core.Retail;

namespace RetailMessenger.Core.Customers.Identity;

/// <summary>
/// Takes an order's number together with what belongs to it for a proof. A wrong guess reads what a right one reads, and is answered in the same way whether
/// there is such an order or not.
/// </summary>
public sealed class OrderDesk(IOrders orders, ICustomers customers, GuessLimits limits, TimeProvider time, IOptions<IdentityOptions> options)
{
    /// <summary>Checks what the customer says.</summary>
    /// <param name="turn">Who says so.</param>
    /// <param name="number">The order's number, as they write it.</param>
    /// <param name="detail">The e-mail address or the postal code that belongs to it, as they write it.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public async Task<Verdict> CheckAsync(AssistantTurn turn, string number, string detail, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(turn);

        // A postal code is many people's: five strangers who mistype must not lock a town out.
        string[] about = Contact.FindEmail(detail) is { } address ? [number, address] : [number];
        if (await limits.TryTakeGuessAsync(turn, about, cancellationToken) is not { } subjects)
            return Verdict.TooManyGuesses;

        var found = await orders.FindAsync(number, cancellationToken);
        var order = (found as Lookup<Order>.Found)?.Value;
        var buyer = await customers.FindAsync(order?.CustomerId ?? "nobody", cancellationToken);
        if (found is Lookup<Order>.TryLater || buyer is Lookup<Customer>.TryLater)
            return Verdict.TryLater;

        var customer = (buyer as Lookup<Customer>.Found)?.Value;
        if (!(Is(detail, customer?.Email) | Is(detail, order?.Address.PostalCode) | Is(detail, customer?.Address.PostalCode)))
            return Verdict.NotProven;

        await limits.GiveBackAsync(subjects, cancellationToken);
        turn.Prove(new Proof { CustomerId = order!.CustomerId, OrderNumber = order.Number, Rung = Rung.OrderDetails, Until = time.GetUtcNow() + options.Value.ProofLasts });
        return Verdict.Proven;
    }

    private static bool Is(string detail, string? actual) =>
        CryptographicOperations.FixedTimeEquals(HashOf(detail), HashOf(actual ?? "")) & !string.IsNullOrWhiteSpace(actual);

    // Of one length, so that the comparison tells nothing of it.
    private static byte[] HashOf(string text) =>
        SHA256.HashData(Encoding.UTF8.GetBytes(string.Concat(text.Where(character => !char.IsWhiteSpace(character) && character != '-')).ToUpperInvariant()));
}
