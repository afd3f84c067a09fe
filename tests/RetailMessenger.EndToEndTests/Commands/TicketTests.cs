using System.Text.RegularExpressions;

namespace RetailMessenger.EndToEndTests.Commands;

/// <summary>A customer asks for a person, the server restarts in the middle, and staff answers from the command line.</summary>
public sealed partial class TicketTests
{
    [Fact]
    public async Task A_ticket_survives_restarts_and_is_answered_in_the_conversation()
    {
        var cancellationToken = TestContext.Current.CancellationToken;
        await using var server = new ServerProcess(ServerProcess.NoLimits);
        using var http = new HttpClient();
        var uptime = new ServerUptime();
        var anna = new DirectLineCustomer(http, () => server.Address, uptime);
        await server.StartAsync(cancellationToken);
        uptime.Up();

        await anna.StartAsync(cancellationToken);
        Assert.Contains("What should they know?", await anna.AsksAsync("Talk to a person", cancellationToken), StringComparison.Ordinal);
        await server.KillAsync();
        await server.StartAsync(cancellationToken);
        Assert.Contains("How can they reach you?", await anna.AsksAsync("My parcel is wet", cancellationToken), StringComparison.Ordinal);
        Assert.Contains("My parcel is wet", await anna.AsksAsync("Here in this chat", cancellationToken), StringComparison.Ordinal);
        var number = Number().Match(await anna.AsksAsync("Send it", cancellationToken)).Groups["number"].Value;

        var listed = await server.RunAsync(cancellationToken, "tickets");
        Assert.Contains(number, listed, StringComparison.Ordinal);
        Assert.Contains("My parcel is wet", listed, StringComparison.Ordinal);
        await server.RunAsync(cancellationToken, "tickets", "answer", number, "We send you a new one.");

        await anna.HearsAsync(
            activity => activity.TryGetProperty("text", out var text) && text.GetString() == "We send you a new one.", cancellationToken);
        Assert.Contains("No open tickets.", await server.RunAsync(cancellationToken, "tickets"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_customers_data_is_exported_and_erased_from_the_command_line()
    {
        var cancellationToken = TestContext.Current.CancellationToken;
        await using var server = new ServerProcess(ServerProcess.NoLimits);
        using var http = new HttpClient();
        var uptime = new ServerUptime();
        var anna = new DirectLineCustomer(http, () => server.Address, uptime);
        await server.StartAsync(cancellationToken);
        uptime.Up();
        await anna.StartAsync(cancellationToken);
        await anna.AsksAsync("my secret wish", cancellationToken);
        var conversation = $"directline/{anna.Conversation}";

        Assert.Contains("my secret wish", await server.RunAsync(cancellationToken, "data", "export", conversation), StringComparison.Ordinal);
        var erased = await server.RunAsync(cancellationToken, "data", "erase", conversation, "--yes");

        Assert.Contains("Kept now: 0 messages, 0 documents", erased, StringComparison.Ordinal);
        await Assert.ThrowsAsync<InvalidOperationException>(() => server.RunAsync(cancellationToken, "data", "export", conversation));
    }

    [Fact]
    public async Task Settings_that_cannot_be_used_are_named_before_the_server_starts()
    {
        await using var server = new ServerProcess("--Channels:WebChat:TokenLifetime=00:00:00");

        var refusal = await Assert.ThrowsAsync<InvalidOperationException>(() => server.StartAsync(TestContext.Current.CancellationToken));

        Assert.Contains("Channels:WebChat:TokenLifetime", refusal.Message, StringComparison.Ordinal);
    }

    [GeneratedRegex("has the number (?<number>[^ ]+?)\\.? ", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Number();
}
