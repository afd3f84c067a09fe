using RetailMessenger.Connectors.Shopify.Wire;
using RetailMessenger.Core.Retail;

namespace RetailMessenger.Connectors.Shopify;

/// <summary>What became of a call.</summary>
internal abstract record ShopifyAnswer
{
    private ShopifyAnswer()
    {
    }

    /// <summary>Shopify answered; complaints of a mutation are among the data.</summary>
    public sealed record Data(ShopData Root, DateTimeOffset AsOf) : ShopifyAnswer;

    /// <summary>The id is none that Shopify could have given.</summary>
    public sealed record NoSuchId : ShopifyAnswer;

    /// <summary>It was not carried out, for sure: too many calls, or no connection.</summary>
    public sealed record TryLater(TimeSpan? After) : ShopifyAnswer;

    /// <summary>It did not work. A write may have been carried out nevertheless.</summary>
    public sealed record Failed(bool MayBeDone) : ShopifyAnswer;

    /// <summary>What a question that got this answer is answered with: what the reader finds, null being nothing.</summary>
    public Lookup<T> Read<T>(Func<ShopData, T?> read)
        where T : class => this switch
        {
            Data data => read(data.Root) is { } value ? new Lookup<T>.Found(value, data.AsOf) : new Lookup<T>.NotFound(),
            NoSuchId => new Lookup<T>.NotFound(),
            TryLater later => new Lookup<T>.TryLater(later.After),
            _ => new Lookup<T>.TryLater(),
        };
}
