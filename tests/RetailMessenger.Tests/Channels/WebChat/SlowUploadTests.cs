using System.Net.Http.Headers;
using System.Net.Sockets;
using RetailMessenger.Tests.Shop;

namespace RetailMessenger.Tests.Channels.WebChat;

public sealed class SlowUploadTests
{
    private static readonly byte[] Png = [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A, 1];

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_customer_whose_file_never_ends_keeps_others_waiting_for_two_minutes_at_most()
    {
        await using var shop = await TestShop.OpenAsync(settings: ("Channels:WebChat:MostUploadsAtOnce", "2"));
        using var anna = await shop.CustomerAsync();
        using var ben = await shop.CustomerAsync();
        using var endless = await BeginEndlessUploadAsync(shop, anna);
        Assert.Equal(429, (await UploadAsync(shop, anna)).Status);
        Assert.Equal(429, (await UploadAsync(shop, ben)).Status);

        shop.Clock.Advance(TimeSpan.FromMinutes(2));

        using var heard = new StreamReader(endless.GetStream());
        Assert.Equal("HTTP/1.1 408 Request Timeout", await heard.ReadLineAsync(Cancellation));
        Assert.Equal(200, (await UploadAsync(shop, ben)).Status);
    }

    [Fact]
    public async Task An_address_has_half_of_the_places_so_that_its_other_customers_still_send_their_files()
    {
        await using var shop = await TestShop.OpenAsync(settings: ("Channels:WebChat:MostUploadsAtOnce", "4"));
        using var anna = await shop.CustomerAsync();
        using var ben = await shop.CustomerAsync();
        using var endless = await BeginEndlessUploadAsync(shop, anna);

        Assert.Equal(200, (await UploadAsync(shop, ben)).Status);
    }

    private static async Task<DirectLine.Reply> UploadAsync(TestShop shop, Customer customer)
    {
        using var picture = new ByteArrayContent(Png) { Headers = { ContentType = new MediaTypeHeaderValue("image/png") } };
        return await shop.DirectLine.PostAsync($"conversations/{customer.ConversationId}/upload", picture, customer.Token);
    }

    /// <summary>Announces a file and sends nothing of it. Returns when the server begins to read it, which it says.</summary>
    private static async Task<TcpClient> BeginEndlessUploadAsync(TestShop shop, Customer customer)
    {
        var connection = new TcpClient();
        await connection.ConnectAsync(shop.Address.Host, shop.Address.Port, Cancellation);
        var stream = connection.GetStream();
        var request = $"POST /v3/directline/conversations/{customer.ConversationId}/upload HTTP/1.1\r\nHost: {shop.Address.Authority}\r\n"
            + $"Authorization: Bearer {customer.Token}\r\nContent-Type: image/png\r\nContent-Length: 1000\r\nExpect: 100-continue\r\n\r\n";
        await stream.WriteAsync(System.Text.Encoding.ASCII.GetBytes(request), Cancellation);
        var answer = new byte["HTTP/1.1 100 Continue\r\n\r\n".Length];
        await stream.ReadExactlyAsync(answer, Cancellation);
        Assert.Equal("HTTP/1.1 100 Continue\r\n\r\n", System.Text.Encoding.ASCII.GetString(answer));
        return connection;
    }
}
