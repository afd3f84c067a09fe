using RetailMessenger.Core.Conversations;

namespace RetailMessenger.Core.Customers;

/// <summary>What a network tells of its customers.</summary>
public interface ICustomerProfiles
{
    /// <summary>The channel that it is for.</summary>
    string Channel { get; }

    /// <summary>What is told of a customer who has written; null when nothing is, for whatever reason. Never fails but for cancellation.</summary>
    Task<CustomerProfile?> FindAsync(ConversationKey conversation, CancellationToken cancellationToken);
}
