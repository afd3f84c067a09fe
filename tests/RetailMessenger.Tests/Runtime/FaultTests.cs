using RetailMessenger.Runtime;

namespace RetailMessenger.Tests.Runtime;

public sealed class FaultTests
{
    [Fact]
    public void A_fault_says_what_and_where_but_not_what_a_customer_wrote()
    {
        var failure = Assert.Throws<InvalidOperationException>(() => Read("my card is 4111"));

        var fault = Fault.Of(failure);

        Assert.Contains("System.InvalidOperationException", fault, StringComparison.Ordinal);
        Assert.Contains("System.FormatException", fault, StringComparison.Ordinal);
        Assert.Contains(nameof(Read), fault, StringComparison.Ordinal);
        Assert.DoesNotContain("4111", fault, StringComparison.Ordinal);
    }

    private static void Read(string text)
    {
        try
        {
            _ = int.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
        }
        catch (FormatException exception)
        {
            throw new InvalidOperationException($"Cannot use '{text}'.", exception);
        }
    }
}
