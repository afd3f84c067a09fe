using System.Net;
using System.Net.Http.Json;
using System.Text.Json;

namespace RetailMessenger.EndToEndTests.Commands;

public sealed class EmulatorTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("sms")]
    [InlineData("messenger")]
    [InlineData("whatsapp")]
    public async Task A_newcomer_without_an_account_talks_on_every_network_over_a_kill(string network)
    {
        await using var server = new ServerProcess("--Channels:Emulator:On=true");
        await server.StartAsync(Cancellation);
        using var http = new HttpClient { BaseAddress = server.Address };
        Assert.Contains("<h1>Emulator</h1>", await http.GetStringAsync("emulator", Cancellation), StringComparison.Ordinal);

        await SayAsync(http, network, "talk to a person");
        await UntilHeardAsync(http, network, "What should they know?");
        await server.KillAsync();
        await server.StartAsync(Cancellation);
        await SayAsync(http, network, "My parcel never came");

        await UntilHeardAsync(http, network, "e-mail address");
    }

    [Fact]
    public async Task What_was_recorded_is_sent_again_even_to_the_server_that_records()
    {
        var file = Path.Combine(Directory.CreateTempSubdirectory("recording-").FullName, "calls.jsonl");
        string[] settings =
        [
            "--Channels:Emulator:On=true", $"--Channels:Recording:File={file}", "--Channels:Messenger:AppSecret=the secret of the app", "--Channels:Messenger:VerifyToken=v",
            "--Channels:Messenger:PageAccessToken=t", "--Channels:Twilio:AccountSid=AC00000000000000000000000000000001", "--Channels:Twilio:AuthToken=12345",
        ];
        await using var server = new ServerProcess(settings);
        await server.StartAsync(Cancellation);
        using var http = new HttpClient { BaseAddress = server.Address };
        foreach (var network in new[] { "sms", "messenger", "whatsapp" })
            await SayAsync(http, network, "hello");

        string[] replay = ["replay", file, "--to", server.Address.ToString(), .. settings];
        var printed = await server.RunAsync(Cancellation, replay);

        Assert.Contains("3 sent, 3 taken.", printed, StringComparison.Ordinal);
        Assert.Equal(6, (await File.ReadAllLinesAsync(file, Cancellation)).Length);
        await server.KillAsync();
        var failure = await Assert.ThrowsAsync<InvalidOperationException>(() => server.RunAsync(Cancellation, replay));
        Assert.Contains("does not answer", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_the_setting_there_is_no_emulator_and_no_channel()
    {
        await using var server = new ServerProcess();
        await server.StartAsync(Cancellation);
        using var http = new HttpClient { BaseAddress = server.Address };

        foreach (var path in new[] { "emulator", "emulator/messages?network=sms", "webhooks/messenger", "webhooks/twilio", "api/messages" })
        {
            using var answer = await http.GetAsync(path, Cancellation);
            Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        }
    }

    private static async Task SayAsync(HttpClient http, string network, string text)
    {
        using var answer = await http.PostAsJsonAsync("emulator/say", new { network, text }, Cancellation);
        Assert.Equal(200, JsonDocument.Parse(await answer.Content.ReadAsStringAsync(Cancellation)).RootElement.GetProperty("status").GetInt32());
    }

    private static async Task UntilHeardAsync(HttpClient http, string network, string words)
    {
        string heard;
        do
        {
            heard = await http.GetStringAsync($"emulator/messages?network={network}&after=0", Cancellation);
        }
        while (!heard.Contains(words, StringComparison.Ordinal));
    }
}
