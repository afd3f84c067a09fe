using RetailMessenger.Server.Hosting;

namespace RetailMessenger.Tests.Server;

public sealed class ArgumentsTests
{
    [Theory]
    [InlineData("", "", "")]
    [InlineData("tickets", "", "tickets")]
    [InlineData("--urls http://localhost:5050", "--urls=http://localhost:5050", "")]
    [InlineData("--Urls=http://localhost:5050 check", "--Urls=http://localhost:5050", "check")]
    [InlineData("data erase anna --yes --Storage:Folder=here", "--Storage:Folder=here", "data erase anna --yes")]
    [InlineData("tickets answer --Storage:Folder here T1 sorry", "--Storage:Folder=here", "tickets answer T1 sorry")]
    [InlineData("data export anna -o=file", "", "data export anna -o=file")]
    [InlineData("--port 5050", "", "--port 5050")]
    [InlineData("tickets answer T1 -- --a:b", "", "tickets answer T1 -- --a:b")]
    [InlineData("check --Storage:Folder", "", "check --Storage:Folder")]
    public void Settings_are_told_from_the_words_of_a_command(string written, string settings, string words)
    {
        var arguments = Arguments.Divide(written.Split(' ', StringSplitOptions.RemoveEmptyEntries));

        Assert.Equal(settings, string.Join(' ', arguments.Settings));
        Assert.Equal(words, string.Join(' ', arguments.Words));
    }
}
