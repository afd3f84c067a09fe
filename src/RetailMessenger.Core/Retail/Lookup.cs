namespace RetailMessenger.Core.Retail;

/// <summary>What the shop answered to a question. Expected answers are values; what nobody foresaw is an exception.</summary>
public abstract record Lookup<T>
{
    private Lookup()
    {
    }

    /// <summary>The answer.</summary>
    /// <param name="Value">What was asked for.</param>
    /// <param name="AsOf">When the shop's own system said so: now, or when it was last asked.</param>
    public sealed record Found(T Value, DateTimeOffset AsOf) : Lookup<T>;

    /// <summary>The shop has no such thing, or none that may be shown to whoever asks: the two are not told apart.</summary>
    public sealed record NotFound : Lookup<T>;

    /// <summary>The shop's system does not answer, or is too busy.</summary>
    /// <param name="After">When it is worth asking again; null when nobody knows.</param>
    public sealed record TryLater(TimeSpan? After = null) : Lookup<T>;
}
