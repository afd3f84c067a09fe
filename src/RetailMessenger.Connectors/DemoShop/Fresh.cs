using RetailMessenger.Core.Retail;

namespace RetailMessenger.Connectors.DemoShop;

/// <summary>Answers of this shop's own database, which are of now.</summary>
internal static class Fresh
{
    public static Lookup<T> Of<T>(T? value, TimeProvider time)
        where T : class => value is null ? new Lookup<T>.NotFound() : new Lookup<T>.Found(value, time.GetUtcNow());
}
