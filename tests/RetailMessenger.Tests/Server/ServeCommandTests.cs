using RetailMessenger.Server.Commands;

namespace RetailMessenger.Tests.Server;

public sealed class ServeCommandTests
{
    [Theory]
    [InlineData("nonsense", "nonsense")]
    [InlineData("--urls http://localhost:5050", null)]
    [InlineData("--Storage:Folder=here tikets", "tikets")]
    [InlineData("--urls http://localhost:5050 tikets", "tikets")]
    [InlineData("Storage:Folder=here", null)]
    [InlineData("", null)]
    public void A_mistyped_command_is_named_instead_of_serving(string words, string? stranger) =>
        Assert.Equal(stranger, ServeCommand.FindStranger(words.Split(' ', StringSplitOptions.RemoveEmptyEntries)));
}
