namespace RetailMessenger.Core.Retail;

/// <summary>Finds what a customer describes in words.</summary>
public interface IProductSearch
{
    /// <summary>
    /// The products that fit, the best first, each once however many of its variants fit. Slips of the fingers are forgiven. Limits and options in the
    /// words ("under 80", "size 10", "blue or green") hold as those of the query do. Nothing that fits is an answer without hits, never
    /// <see cref="Lookup{T}.NotFound"/>. Until the shop's products have been read once the answer is <see cref="Lookup{T}.TryLater"/>.
    /// </summary>
    Task<Lookup<ProductResults>> SearchAsync(ProductQuery query, CancellationToken cancellationToken);
}
