namespace RetailMessenger.Tests;

public sealed class GroundTests
{
    [Fact]
    public void Runs() => Assert.Equal(2, 1 + 1);
}
