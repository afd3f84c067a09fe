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
