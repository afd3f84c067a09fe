using System.Net.Http.Json;
using System.Text.Json;

namespace RetailMessenger.EndToEndTests.Clients;

/// <summary>The real DirectLineJS in Node.js against the real server.</summary>
public sealed class DirectLineJsTests
{
    private const string Greeting = "automated assistant";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task The_bot_greets_once_says_what_it_is_and_answers_over_a_socket_and_by_polling(bool webSocket)
    {
        await using var server = new ServerProcess(ServerProcess.NoLimits);
        await server.StartAsync(Cancellation);
        var session = await SessionAsync(server.Address);
        await using var anna = DirectLineJs.Open(new { domain = Domain(server.Address), session.token, webSocket, pollingInterval = 200 });

        await anna.HearsAsync(Greeting, Cancellation);
        anna.Say("What can you do?");
        await anna.HearsAsync("person", Cancellation);

        Assert.Single(anna.FromBot, text => text.Contains(Greeting, StringComparison.Ordinal));
        Assert.Equal(anna.Ids.Distinct(), anna.Ids);
    }

    [Fact]
    public async Task A_server_that_is_killed_in_the_middle_of_a_dialog_goes_on_with_its_question()
    {
        await using var server = new ServerProcess(ServerProcess.NoLimits);
        await server.StartAsync(Cancellation);
        var session = await SessionAsync(server.Address);
        await using var anna = DirectLineJs.Open(new { domain = Domain(server.Address), session.token });
        await anna.HearsAsync(Greeting, Cancellation);
        anna.Say("Talk to a person");
        await anna.HearsAsync("What should they know?", Cancellation);

        await server.KillAsync();
        await server.StartAsync(Cancellation);
        anna.Say("My parcel is wet");

        await anna.HearsAsync("How can they reach you?", Cancellation);
        Assert.Single(anna.FromBot, text => text.Contains("How can they reach you?", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_is_said_while_the_line_is_lost_is_heard_when_it_is_back()
    {
        await using var server = new ServerProcess(ServerProcess.NoLimits);
        await server.StartAsync(Cancellation);
        using var line = new CutLine(server.Address);
        var session = await SessionAsync(line.Address);
        await using var anna = DirectLineJs.Open(new { domain = Domain(line.Address), session.token });
        await anna.HearsAsync(Greeting, Cancellation);

        line.Cut();
        anna.Say("What can you do?");
        await anna.HearsAsync("person", Cancellation);

        Assert.Equal(anna.Ids.Distinct(), anna.Ids);
    }

    [Fact]
    public async Task A_conversation_is_taken_up_again_with_all_that_was_said()
    {
        await using var server = new ServerProcess(ServerProcess.NoLimits);
        await server.StartAsync(Cancellation);
        var session = await SessionAsync(server.Address);
        await using (var before = DirectLineJs.Open(new { domain = Domain(server.Address), session.token }))
        {
            await before.HearsAsync(Greeting, Cancellation);
            before.Say("What can you do?");
            await before.HearsAsync("person", Cancellation);
        }

        await using var anna = DirectLineJs.Open(new { domain = Domain(server.Address), session.token, session.conversationId });

        await anna.HearsAsync(Greeting, Cancellation);
        await anna.HearsAsync("person", Cancellation);
        anna.Say("Talk to a person");
        await anna.HearsAsync("What should they know?", Cancellation);
    }

    private static string Domain(Uri server) => new Uri(server, "v3/directline").ToString();

#pragma warning disable IDE1006, SA1300 // the names of the protocol, which the client library takes as they are
    private static async Task<(string token, string conversationId)> SessionAsync(Uri server)
#pragma warning restore IDE1006, SA1300
    {
        using var http = new HttpClient();
        using var opened = await http.PostAsJsonAsync(new Uri(server, "webchat/session"), new { locale = "en" }, Cancellation);
        var session = await opened.Content.ReadFromJsonAsync<JsonElement>(Cancellation);
        return (session.GetProperty("token").GetString()!, session.GetProperty("conversationId").GetString()!);
    }
}
