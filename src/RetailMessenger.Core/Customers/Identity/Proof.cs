namespace RetailMessenger.Core.Customers.Identity;

/// <summary>That somebody has shown who they are, until a moment. Kept in the user's state.</summary>
public sealed class Proof
{
    /// <summary>The shop's id of the customer.</summary>
    public string CustomerId { get; set; } = "";

    /// <summary>How well.</summary>
    public Rung Rung { get; set; }

    /// <summary>The only order that it is good for; null for all that is the customer's.</summary>
    public string? OrderNumber { get; set; }

    /// <summary>Until when.</summary>
    public DateTimeOffset Until { get; set; }

    /// <summary>Whether it shows, as well as is asked, that this customer's order is theirs.</summary>
    public bool Covers(string customerId, string? orderNumber, Rung rung) =>
        Rung >= rung && CustomerId == customerId && (OrderNumber is null || OrderNumber == orderNumber);
}
