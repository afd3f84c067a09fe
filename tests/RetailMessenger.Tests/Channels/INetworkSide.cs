namespace RetailMessenger.Tests.Channels;

/// <summary>A network's side of the wire, with an open shop on ours.</summary>
internal interface INetworkSide : IAsyncDisposable
{
    /// <summary>A customer writes.</summary>
    /// <param name="customer">Who.</param>
    /// <param name="text">What.</param>
    /// <param name="id">The network's id of the message.</param>
    Task SaysAsync(string customer, string text, string id);

    /// <summary>Somebody who is not the network calls in a customer's name; the status.</summary>
    Task<int> ForgesAsync(string customer, string text);

    /// <summary>The next message that the customer gets, in text.</summary>
    Task<string> HearsAsync(string customer);

    /// <summary>The customer picks a choice of the last message in the way in which the network shows it.</summary>
    /// <param name="customer">Who.</param>
    /// <param name="title">The title that the bot gave it.</param>
    Task PicksAsync(string customer, string title);
}
