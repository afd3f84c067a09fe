using RetailMessenger.Core.Conversations;

namespace RetailMessenger.Tests.Dialogs;

/// <summary>Counts messages as a store would, without keeping any.</summary>
internal sealed class KeptMessages : ICustomerData
{
    private readonly Dictionary<string, int> _messages = new(StringComparer.Ordinal);

    public void Add(string customer, int messages) => _messages[customer] = _messages.GetValueOrDefault(customer) + messages;

    public void Erase(string customer) => _messages.Remove(customer);

    public Task<CustomerDataSummary> SummariseAsync(ConversationKey conversation, CancellationToken cancellationToken) =>
        Task.FromResult(new CustomerDataSummary(_messages.GetValueOrDefault(conversation.Id[..conversation.Id.LastIndexOf('-')]), 2, 0, 0, 0));

    public Task ExportAsync(ConversationKey conversation, Stream destination, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<CustomerDataSummary> EraseAsync(ConversationKey conversation, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<ConversationKey?> FindConversationAsync(string text, CancellationToken cancellationToken) => throw new NotSupportedException();
}
