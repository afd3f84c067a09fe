namespace RetailMessenger.Core.Conversations;

/// <summary>Everything that is kept of the customer of one conversation: what it is, a copy of it, and its end.</summary>
public interface ICustomerData
{
    /// <summary>The newest conversation of a customer.</summary>
    /// <param name="text">The customer's id on any channel, or a conversation's text form.</param>
    /// <param name="cancellationToken">Stops the search.</param>
    /// <returns>Null when nothing is kept of that customer.</returns>
    Task<ConversationKey?> FindConversationAsync(string text, CancellationToken cancellationToken);

    /// <summary>Counts what is kept.</summary>
    Task<CustomerDataSummary> SummariseAsync(ConversationKey conversation, CancellationToken cancellationToken);

    /// <summary>Writes everything as one JSON object.</summary>
    Task ExportAsync(ConversationKey conversation, Stream destination, CancellationToken cancellationToken);

    /// <summary>Removes everything, the conversation itself included, and records only that and how much was removed.</summary>
    /// <returns>What was removed.</returns>
    Task<CustomerDataSummary> EraseAsync(ConversationKey conversation, CancellationToken cancellationToken);
}
