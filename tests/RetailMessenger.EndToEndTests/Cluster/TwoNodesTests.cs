using System.Net.Http.Headers;
using Npgsql;
using RetailMessenger.Tests.Storage;

[assembly: AssemblyFixture(typeof(PostgresServer))]

namespace RetailMessenger.EndToEndTests.Cluster;

/// <summary>Any node serves any customer, at any moment.</summary>
public sealed class TwoNodesTests(PostgresServer postgres)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Customers_whose_every_call_goes_to_another_node_have_their_conversation()
    {
        await using var shop = await ShopCluster.StartAsync(postgres, 2, Cancellation);
        using var http = new HttpClient();
        var uptime = new ServerUptime();
        uptime.Up();
        var customers = Enumerable.Range(0, 20).Select(_ => new DirectLineCustomer(http, shop.NextAddress, uptime)).ToList();

        await Task.WhenAll(customers.Select(customer => customer.TalkAsync(5, () => { }, Cancellation)));

        Assert.All(customers, customer => Assert.Equal(5, customer.Acknowledged.Count));
    }

    [Fact]
    public async Task A_socket_on_one_node_hears_what_is_said_to_another()
    {
        await using var shop = await ShopCluster.StartAsync(postgres, 2, Cancellation);
        using var http = new HttpClient();
        var (here, there) = (shop.Nodes[0].Address, shop.Nodes[1].Address);

        for (var i = 0; i < 8; i++)
        {
            using var socket = await OpenSocket.OpenAsync(http, here, Cancellation);
            await socket.PostAsync(http, there, "What can you do?", Cancellation);
            await socket.UntilHeardAsync("What can you do?", Cancellation);
            await socket.UntilHeardAsync("replyToId", Cancellation);
        }
    }

    [Fact]
    public async Task One_of_the_nodes_removes_what_is_old_whichever_was_reminded_before()
    {
        await using var shop = await ShopCluster.StartAsync(postgres, 2, Cancellation);
        using var http = new HttpClient();
        var uptime = new ServerUptime();
        uptime.Up();
        var customer = new DirectLineCustomer(http, shop.NextAddress, uptime);
        await customer.StartAsync(Cancellation);
        await customer.AsksAsync("What can you do?", Cancellation);
        await using var connection = new NpgsqlConnection(shop.Database);
        await connection.OpenAsync(Cancellation);
        await RunAsync($"""
            CREATE FUNCTION tell() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN NOTIFY gone; RETURN NULL; END';
            CREATE TRIGGER tell AFTER DELETE ON conversation EXECUTE FUNCTION tell();
            LISTEN gone;
            UPDATE conversation SET created = created - {600L * 24 * 60 * 60 * 1000};
            UPDATE progress SET last_time = last_time - {600L * 24 * 60 * 60 * 1000};
            DELETE FROM cluster_reminder
            """);

        // A node that starts sees to it that somebody is reminded.
        await shop.Nodes[1].KillAsync();
        await shop.Nodes[1].StartAsync(Cancellation);

        await connection.WaitAsync(Cancellation);
        Assert.Equal(0L, await RunAsync("SELECT (SELECT count(*) FROM conversation) + (SELECT count(*) FROM entry)"));
        Assert.Equal("every 01:00:00", await RunAsync("SELECT string_agg(remindername, ' ') FROM cluster_reminder"));

        async Task<object?> RunAsync(string sql)
        {
#pragma warning disable CA2100 // the text is this test's own
            await using var command = new NpgsqlCommand(sql, connection);
#pragma warning restore CA2100
            return await command.ExecuteScalarAsync(Cancellation);
        }
    }

    [Fact]
    public async Task A_file_that_one_node_took_is_given_by_the_other()
    {
        await using var shop = await ShopCluster.StartAsync(postgres, 2, Cancellation);
        using var http = new HttpClient();
        using var socket = await OpenSocket.OpenAsync(http, shop.Nodes[0].Address, Cancellation);
        using var form = new MultipartFormDataContent();
        using var file = new ByteArrayContent([137, 80, 78, 71, 13, 10, 26, 10]);
        file.Headers.ContentType = new MediaTypeHeaderValue("image/png");
        form.Add(file, "file", "a.png");
        using var upload = new HttpRequestMessage(HttpMethod.Post, new Uri(shop.Nodes[0].Address, $"v3/directline/conversations/{socket.Conversation}/upload?userId=me"))
        {
            Content = form,
        };
        upload.Headers.Authorization = new AuthenticationHeaderValue("Bearer", socket.Token);
        using var answer = await http.SendAsync(upload, Cancellation);
        Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync(Cancellation));

        var heard = await socket.UntilHeardAsync("contentUrl", Cancellation);
        var start = heard.IndexOf("http://", heard.IndexOf("contentUrl", StringComparison.Ordinal), StringComparison.Ordinal);
        var url = new Uri(heard[start..heard.IndexOf('"', start)]);
        var elsewhere = new UriBuilder(url) { Port = shop.Nodes[1].Address.Port }.Uri;

        Assert.Equal(137, (await http.GetByteArrayAsync(elsewhere, Cancellation))[0]);
    }
}
