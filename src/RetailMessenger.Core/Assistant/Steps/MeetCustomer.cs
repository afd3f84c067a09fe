using RetailMessenger.Core.Customers;
using RetailMessenger.Core.Measures;

namespace RetailMessenger.Core.Assistant.Steps;

/// <summary>
/// Asks the network once who a new customer is, and goes by the answer: the name for staff, the language until the customer shows another one. A network
/// that is slow or silent costs a moment, never the turn. Never answers.
/// </summary>
internal sealed class MeetCustomer(IEnumerable<ICustomerProfiles> networks, TimeProvider time) : ITurnStep
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(2);

    private readonly Dictionary<string, ICustomerProfiles> _networks = networks.ToDictionary(network => network.Channel, StringComparer.Ordinal);

    public async Task<bool> TryAnswerAsync(AssistantTurn turn, CancellationToken cancellationToken)
    {
        var customer = turn.Customer;
        var conversation = turn.Context.ConversationKeyOf();
        if (!customer.Met && _networks.TryGetValue(conversation.Channel, out var network))
        {
            customer.Met = true;
            if (await AskAsync(network, conversation, cancellationToken) is { } profile)
            {
                customer.Name = profile.Name;
                turn.Context.Activity.Locale ??= profile.Locale;
            }
        }

        if (turn.Context.Activity.From is { Name: null } from)
            from.Name = customer.Name;
        return false;
    }

    private async Task<CustomerProfile?> AskAsync(ICustomerProfiles network, Conversations.ConversationKey conversation, CancellationToken cancellationToken)
    {
        using var limit = new CancellationTokenSource(Longest, time);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        try
        {
            return await network.FindAsync(conversation, both.Token);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return null;
        }
    }
}
