namespace RetailMessenger.Connectors.Shopify;

/// <summary>Lets one call in ten be repeated, so that a system in trouble is not asked more than before.</summary>
internal sealed class RetryBudget
{
    private const double Most = 10;
    private const double Earned = 0.1;

    private readonly Lock _gate = new();

    private double _left = Most;

    public void Called()
    {
        lock (_gate)
            _left = Math.Min(Most, _left + Earned);
    }

    public bool TryTake()
    {
        lock (_gate)
        {
            if (_left < 1)
                return false;
            _left--;
            return true;
        }
    }
}
