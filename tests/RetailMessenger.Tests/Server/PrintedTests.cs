using RetailMessenger.Server.Commands;

namespace RetailMessenger.Tests.Server;

public sealed class PrintedTests
{
    [Theory]
    [InlineData("two\nlines, señor 🙂", "two\nlines, señor 🙂")]
    [InlineData("\u001b]52;c;aGk=\u0007", "\uFFFD]52;c;aGk=\uFFFD")]
    [InlineData("a\rb\u009bc", "a\uFFFDb\uFFFDc")]
    public void What_customers_wrote_commands_no_terminal(string text, string printed) => Assert.Equal(printed, Printed.Of(text));
}
