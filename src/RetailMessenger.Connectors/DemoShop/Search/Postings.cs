namespace RetailMessenger.Connectors.DemoShop.Search;

/// <summary>Which products have a term, and how much of it; in no order.</summary>
internal sealed class Postings
{
    private int[] _slots = new int[2];
    private ushort[] _weights = new ushort[2];

    public int Count { get; private set; }

    public ReadOnlySpan<int> Slots => _slots.AsSpan(0, Count);

    public ReadOnlySpan<ushort> Weights => _weights.AsSpan(0, Count);

    public void Add(int slot, int weight)
    {
        if (Count == _slots.Length)
        {
            Array.Resize(ref _slots, Count * 2);
            Array.Resize(ref _weights, Count * 2);
        }

        (_slots[Count], _weights[Count]) = (slot, (ushort)Math.Min(weight, ushort.MaxValue));
        Count++;
    }

    public void Remove(int slot)
    {
        var at = Slots.IndexOf(slot);
        if (at < 0)
            return;
        Count--;
        (_slots[at], _weights[at]) = (_slots[Count], _weights[Count]);
    }
}
