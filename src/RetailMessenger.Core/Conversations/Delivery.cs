namespace RetailMessenger.Core.Conversations;

/// <summary>How the delivery of one outgoing entry went, as far as it is known.</summary>
public abstract record Delivery
{
    private Delivery()
    {
    }

    /// <summary>Not yet handed to the network; it will be.</summary>
    public static Delivery Pending { get; } = new Waiting();

    /// <summary>Not yet handed to the network.</summary>
    public sealed record Waiting : Delivery;

    /// <summary>The network took it.</summary>
    /// <param name="NetworkId">The network's own id of the message, where it gives one.</param>
    public sealed record Sent(string? NetworkId) : Delivery;

    /// <summary>It will not be tried again.</summary>
    /// <param name="Reason">Why, in words for staff; holds nothing that the customer wrote.</param>
    public sealed record Failed(string Reason) : Delivery;
}
