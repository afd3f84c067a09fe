using System.Runtime.InteropServices;
using RetailMessenger.Core.Retail;
using RetailMessenger.Core.Texts;

namespace RetailMessenger.Connectors.DemoShop.Search;

/// <summary>All products of the shop in memory, and under which terms they are found. Many may look while one changes it in between.</summary>
internal sealed class ProductIndex : IDisposable
{
    private readonly ReaderWriterLockSlim _gate = new();
    private readonly List<IndexedProduct> _products = [];
    private readonly Dictionary<string, int> _slotsById = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, LanguageIndex> _languages = Language.All.ToDictionary(
        language => language.Code, language => new LanguageIndex(language), StringComparer.Ordinal);

    private readonly Dictionary<string, int> _widestCategories = new(StringComparer.Ordinal);

    private volatile bool _isFilled;

    /// <summary>Whether every product was read once.</summary>
    public bool IsFilled => _isFilled;

    /// <summary>By slot; only within <see cref="Look"/>.</summary>
    public ReadOnlySpan<IndexedProduct> Products => CollectionsMarshal.AsSpan(_products);

    /// <summary>The widest categories, and how many products are in each. Only within <see cref="Look"/>.</summary>
    public IReadOnlyDictionary<string, int> WidestCategories => _widestCategories;

    public void MarkFilled() => _isFilled = true;

    public LanguageIndex In(Language language) => _languages[language.Code];

    /// <summary>The slot of the product that has the id or has a variant that has it; null when none has. Only within <see cref="Look"/>.</summary>
    public int? FindById(string id) => _slotsById.TryGetValue(id, out var slot) ? slot : null;

    public void Put(IEnumerable<Product> products)
    {
        // One at a time, so that nobody who looks waits for long.
        foreach (var product in products)
        {
            _gate.EnterWriteLock();
            try
            {
                Put(product);
            }
            finally
            {
                _gate.ExitWriteLock();
            }
        }
    }

    /// <summary>Has somebody look while nothing changes.</summary>
    public T Look<T>(Func<ProductIndex, T> look)
    {
        _gate.EnterReadLock();
        try
        {
            return look(this);
        }
        finally
        {
            _gate.ExitReadLock();
        }
    }

    public void Dispose() => _gate.Dispose();

    private void Count(Product? product, int change)
    {
        if (product is { Categories: [var widest, ..] })
            _widestCategories[widest] = _widestCategories.GetValueOrDefault(widest) + change;
    }

    private void Put(Product product)
    {
        var isKnown = _slotsById.TryGetValue(product.Id, out var slot);
        var before = isKnown ? _products[slot].Product : null;
        if (!isKnown)
        {
            slot = _products.Count;
            _products.Add(new IndexedProduct(product));
        }

        Count(before, -1);
        Count(product, 1);
        foreach (var variant in before?.Variants ?? [])
            _slotsById.Remove(variant.Id);
        _products[slot] = new IndexedProduct(product);
        _slotsById[product.Id] = slot;
        foreach (var variant in product.Variants)
            _slotsById[variant.Id] = slot;
        foreach (var language in _languages.Values)
            language.Replace(slot, before, product);
    }
}
