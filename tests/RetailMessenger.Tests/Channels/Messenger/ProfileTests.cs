using System.Net;
using Microsoft.Extensions.Configuration;
using RetailMessenger.Core.Assistant;
using RetailMessenger.Core.Conversations;
using RetailMessenger.Dialogs;
using RetailMessenger.Tests.Dialogs;

namespace RetailMessenger.Tests.Channels.Messenger;

public sealed class ProfileTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_new_customer_is_spoken_to_in_the_language_that_they_have_set_and_asked_for_once()
    {
        await using var shop = await OpenAsync();
        shop.Graph.Person("anna").Locale = "es_MX";
        var asked = 0;
        shop.Graph.Disturbance = request =>
        {
            asked += request.Method == HttpMethod.Get ? 1 : 0;
            return null;
        };

        await shop.DoesAsync("anna", """{"postback":{"mid":"p1","title":"Empezar","payload":"GET_STARTED"} }""");
        Assert.Contains("Hola", await shop.HearsTextAsync("anna"), StringComparison.Ordinal);
        await shop.SaysAsync("anna", "gracias");
        await shop.HearsAsync("anna");

        Assert.Equal(1, asked);
        var kept = await shop.Shop.Get<IConversationLog>().ReadDocumentsAsync(["facebook/users/anna"], Cancellation);
        Assert.Contains("Anna", Assert.Single(kept).Value.Json, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_is_not_told_of_is_greeted_all_the_same()
    {
        await using var shop = await OpenAsync();
        shop.Graph.Disturbance = request => request.Method == HttpMethod.Get ? new HttpResponseMessage(HttpStatusCode.BadRequest) : null;

        await shop.SaysAsync("anna", "hello");

        Assert.Contains("Hello", await shop.HearsTextAsync("anna"), StringComparison.Ordinal);
    }

    private static Task<MessengerShop> OpenAsync() =>
        MessengerShop.OpenAsync(services: services => new PaperShop().AddTo(services).AddAssistant(new ConfigurationBuilder().Build()).AddDialogs());
}
