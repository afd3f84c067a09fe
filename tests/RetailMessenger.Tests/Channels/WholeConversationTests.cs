using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using RetailMessenger.Core.Assistant;
using RetailMessenger.Core.Conversations;
using RetailMessenger.Dialogs;
using RetailMessenger.Tests.Dialogs;
using RetailMessenger.Tests.Channels.BotConnector;
using RetailMessenger.Tests.Channels.Messenger;
using RetailMessenger.Tests.Channels.Twilio;
using RetailMessenger.Tests.Channels.WebChat;
using RetailMessenger.Tests.Shop;

namespace RetailMessenger.Tests.Channels;

/// <summary>One conversation with the real bot, as each network's customers have it.</summary>
public sealed class WholeConversationTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("webchat")]
    [InlineData("azure")]
    [InlineData("messenger")]
    [InlineData("sms")]
    [InlineData("whatsapp")]
    [InlineData("rcs")]
    public async Task A_customer_is_greeted_looks_around_changes_the_language_and_reaches_a_person(string network)
    {
        var (side, shop) = await OpenAsync(network);
        await using var closing = side;
        var transcript = new List<string>();

        await SaysAsync("hello");
        await HearsAsync("automated assistant");
        await PicksAsync("What can you do?");
        await HearsAsync("I can't");
        await SaysAsync("español");
        await HearsAsync("hablo español");
        await PicksAsync("Hablar con alguien");
        await HearsAsync("¿Qué");
        await SaysAsync("Mi paquete no ha llegado");
        await HearsAsync("correo");
        await PicksAsync("Aquí, en este chat");
        await HearsAsync("Mi paquete no ha llegado");
        await PicksAsync("Envíalo");
        await HearsAsync("número");

        var ticket = Assert.Single(await shop.Get<IStaffDesk>().FindOpenTicketsAsync(10, Cancellation));
        Assert.Equal(("Mi paquete no ha llegado", "es", ""), (ticket.Message, ticket.Language, ticket.Contact));
        TestContext.Current.SendDiagnosticMessage("{0}", string.Join('\n', transcript));

        Task SaysAsync(string text)
        {
            transcript.Add($"> {text}");
            return side.SaysAsync("anna", text, $"{transcript.Count}");
        }

        Task PicksAsync(string title)
        {
            transcript.Add($"> [{title}]");
            return side.PicksAsync("anna", title);
        }

        // A long answer comes in several messages.
        async Task HearsAsync(string words)
        {
            var heard = "";
            while (!heard.Contains(words, StringComparison.Ordinal))
            {
                heard += await side.HearsAsync("anna") + "\n";
                transcript.Add(heard);
            }
        }
    }

    private static async Task<(INetworkSide Side, TestShop Shop)> OpenAsync(string network)
    {
        if (network == "messenger")
        {
            var messenger = await MessengerShop.OpenAsync(services: AddAssistant);
            return (new MessengerSide(messenger), messenger.Shop);
        }

        if (network == "webchat")
        {
            var chat = await TestShop.OpenAsync(services: AddAssistant);
            return (new WebChatSide(chat), chat);
        }

        if (network == "azure")
        {
            var azure = await AzureShop.OpenAsync(null, AddAssistant);
            return (new AzureSide(azure), azure.Shop);
        }

        var twilio = await TwilioShop.OpenAsync(services: AddAssistant);
        return (new TwilioSide(twilio, network == "sms" ? "" : network + ":"), twilio.Shop);
    }

    private static void AddAssistant(IServiceCollection services) => new PaperShop().AddTo(services).AddAssistant(new ConfigurationBuilder().Build()).AddDialogs();
}
