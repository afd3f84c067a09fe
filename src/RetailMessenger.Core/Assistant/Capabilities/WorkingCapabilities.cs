using RetailMessenger.BotFramework.Turns;
using RetailMessenger.Core.Assistant.Commands;
using RetailMessenger.Core.Customers;

namespace RetailMessenger.Core.Assistant.Capabilities;

/// <summary>What the shop can do now, in the order of the registration.</summary>
public sealed class WorkingCapabilities(IEnumerable<Capability> capabilities)
{
    private readonly List<Capability> _capabilities = [.. capabilities];

    /// <summary>Whether the shop can do it at all, now or at another time.</summary>
    public bool Has(string id) => _capabilities.Exists(capability => capability.Id == id);

    /// <summary>Those that work now.</summary>
    public async Task<IReadOnlyList<Capability>> FindAsync(CancellationToken cancellationToken)
    {
        var working = new List<Capability>();
        foreach (var capability in _capabilities)
        {
            if (await capability.IsWorkingAsync(cancellationToken))
                working.Add(capability);
        }

        return working;
    }

    /// <summary>The buttons of the main ones in the language of the turn, without words that belong to the channel's carrier.</summary>
    public Task<IReadOnlyList<string>> FindMainTitlesAsync(ITurnContext turnContext, CancellationToken cancellationToken) =>
        FindTitlesAsync(turnContext, capability => capability.IsMain, cancellationToken);

    /// <summary>As <see cref="FindMainTitlesAsync"/>, of all.</summary>
    public Task<IReadOnlyList<string>> FindTitlesAsync(ITurnContext turnContext, CancellationToken cancellationToken) =>
        FindTitlesAsync(turnContext, _ => true, cancellationToken);

    private async Task<IReadOnlyList<string>> FindTitlesAsync(
        ITurnContext turnContext, Func<Capability, bool> isWanted, CancellationToken cancellationToken)
    {
        var culture = turnContext.CultureOf();
        var titles = (await FindAsync(cancellationToken)).Where(isWanted).Select(capability => capability.Title.In(culture));
        return titles.Where(title => !CarrierWords.AreReserved(turnContext) || !CarrierWords.ForbidOffering(title)).ToList();
    }
}
