using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using RetailMessenger.Storage.Sqlite;
using RetailMessenger.Tests.Shop;

namespace RetailMessenger.Tests.Channels.WebChat;

public sealed class UploadTests(OneShop one) : IClassFixture<OneShop>
{
    private static readonly byte[] Png = [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A, 1, 2, 3, 4];

    private readonly TestShop _shop = one.Shop;

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Pictures_reach_the_bot_with_their_message_in_the_order_of_the_message(bool activityFirst)
    {
        using var anna = await ArrivedAsync();
        var activity = Part(Activity(anna, ("b.png", "image/png"), ("a.png", "image/png")), "application/vnd.microsoft.activity", "activity", "blob");
        HttpContent[] files = [Part([.. Png, 65], "image/png", "file", "a.png"), Part([.. Png, 66], "image/png", "file", "b.png")];

        var reply = await UploadAsync(anna, Form(activityFirst ? [activity, .. files] : [.. files, activity]));

        Assert.True(reply.Status == 200, reply.Text);
        var echo = (await anna.Stream.ActivityAsync())!.Value;
        Assert.Equal(reply["id"], echo.GetProperty("id").GetString());
        Assert.Equal("look", echo.GetProperty("text").GetString());
        Assert.Equal("abc", echo.GetProperty("channelData").GetProperty("clientActivityID").GetString());
        Assert.Equal(["b.png", "a.png"], Names(echo));
        Assert.Equal([66, 65], (await ContentsAsync(echo)).Select(bytes => (int)bytes[^1]));
        Assert.Equal(["you said look"], await anna.Stream.TextsAsync(1));
    }

    [Fact]
    public async Task Files_of_one_name_are_told_apart_by_their_order()
    {
        using var anna = await ArrivedAsync();

        await UploadAsync(anna, Form(
            Part([.. Png, 1], "image/png", "file", "a.png"),
            Part([.. Png, 2], "image/png", "file", "a.png"),
            Part([.. Png, 3], "image/png", "file", "extra.png"),
            Part(Activity(anna, ("a.png", "image/png"), ("a.png", "image/png"), (null, "image/png")), "application/json", "activity", null)));

        var echo = (await anna.Stream.ActivityAsync())!.Value;
        Assert.Equal(["a.png", "a.png", "extra.png"], Names(echo));
        Assert.Equal([1, 2, 3], (await ContentsAsync(echo)).Select(bytes => (int)bytes[^1]));
    }

    [Fact]
    public async Task Files_without_a_message_become_one()
    {
        using var anna = await ArrivedAsync();

        var reply = await UploadAsync(anna, Form(Part(Png, "image/png", "file", "foto niño.png"), Part("hola"u8.ToArray(), "text/plain", "file", null)), "?userId=r_anna b");

        Assert.Equal(200, reply.Status);
        var echo = (await anna.Stream.ActivityAsync())!.Value;
        Assert.Equal(("message", anna.UserId), (echo.GetProperty("type").GetString(), echo.GetProperty("from").GetProperty("id").GetString()));
        Assert.Equal(["foto niño.png", "blob"], Names(echo));
        Assert.Equal("hola", Encoding.UTF8.GetString((await ContentsAsync(echo))[1]));
    }

    [Fact]
    public async Task A_file_may_be_the_whole_body()
    {
        using var anna = await ArrivedAsync();
        var body = new ByteArrayContent(Png);
        body.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
        body.Headers.TryAddWithoutValidation("Content-Disposition", "name=\"file\"; filename=\"../../bad-sector.png\"");

        Assert.Equal(200, (await UploadAsync(anna, body, $"?userId={anna.UserId}")).Status);

        var attachment = (await anna.Stream.ActivityAsync())!.Value.GetProperty("attachments")[0];
        Assert.Equal(("bad-sector.png", "image/png"), (attachment.GetProperty("name").GetString(), attachment.GetProperty("contentType").GetString()));
    }

    [Fact]
    public async Task A_picture_is_served_to_be_shown_and_nothing_else_to_be_run()
    {
        await using var shop = await TestShop.OpenAsync(settings: [("Channels:WebChat:ContentTypes:0", "image/png"), ("Channels:WebChat:ContentTypes:1", "text/html")]);
        using var anna = await shop.CustomerAsync();
        await anna.HearsAsync();
        var form = Form(Part(Png, "text/html", "file", "a.png"), Part("<script>alert(1)</script>"u8.ToArray(), "image/png", "file", "b.png"));

        await shop.DirectLine.PostAsync($"conversations/{anna.ConversationId}/upload", form, anna.Token);
        var attachments = (await anna.Stream.ActivityAsync())!.Value.GetProperty("attachments");
        var picture = await shop.DirectLine.GetAsync(Path(attachments[0]), null, ("Origin", TestShop.Page));
        var page = await shop.DirectLine.GetAsync(Path(attachments[1]));

        Assert.Equal(("image/png", TestShop.Page), (picture.Header("Content-Type"), picture.Header("Access-Control-Allow-Origin")));
        Assert.StartsWith("inline", picture.Header("Content-Disposition"));
        Assert.Contains("max-age", picture.Header("Cache-Control"));
        Assert.Equal("text/html", page.Header("Content-Type"));
        Assert.StartsWith("attachment", page.Header("Content-Disposition"));
        foreach (var served in new[] { picture, page })
        {
            Assert.Equal("nosniff", served.Header("X-Content-Type-Options"));
            Assert.Contains("sandbox", served.Header("Content-Security-Policy"));
        }

        Assert.Equal(404, (await shop.DirectLine.GetAsync("attachments/0123456789012345678901234567890123456789/a.png")).Status);
    }

    [Fact]
    public async Task Files_that_are_not_what_the_shop_takes_are_refused()
    {
        using var anna = await ArrivedAsync();
        foreach (var content in new[] { "<html>", "<svg onload=x>", "<?xml version='1.0'?>", "PK\u0003\u0004zip", "MZ\0\u0001program" })
        {
            var reply = await UploadAsync(anna, Form(Part(Encoding.UTF8.GetBytes(content), "image/png", "file", "a.png")));
            Assert.Equal((415, "BadArgument"), (reply.Status, reply.ErrorCode));
        }
    }

    [Fact]
    public async Task Size_and_number_of_files_have_limits()
    {
        await using var shop = await TestShop.OpenAsync(settings:
        [
            ("Channels:WebChat:MostFiles", "3"), ("Channels:WebChat:MostFileBytes", "100"), ("Channels:WebChat:MostUploadBytes", "150"),
        ]);
        using var anna = await shop.CustomerAsync();
        async Task<int> StatusAsync(params int[] sizes)
        {
            var form = Form([.. sizes.Select(size => Part(new byte[size].Select(_ => (byte)'a').ToArray(), "text/plain", "file", "a.txt"))]);
            return (await shop.DirectLine.PostAsync($"conversations/{anna.ConversationId}/upload", form, anna.Token)).Status;
        }

        Assert.Equal(200, await StatusAsync(100));
        Assert.Equal(413, await StatusAsync(101));
        Assert.Equal(200, await StatusAsync(50, 50, 50));
        Assert.Equal(413, await StatusAsync(50, 50, 51));
        Assert.Equal(413, await StatusAsync(1, 1, 1, 1));
        Assert.Equal(413, await StatusAsync(5_000_000));
    }

    [Fact]
    public async Task A_file_larger_than_other_bodies_may_be_is_taken()
    {
        using var anna = await ArrivedAsync();
        var large = new byte[9_000_000];
        Png.CopyTo(large, 0);

        Assert.Equal(200, (await UploadAsync(anna, Form([.. Enumerable.Range(0, 4).Select(i => Part(large, "image/png", "file", $"{i}.png"))]))).Status);

        var echo = (await anna.Stream.ActivityAsync())!.Value;
        Assert.Equal(large, (await ContentsAsync(echo))[3]);
    }

    [Fact]
    public async Task Forms_that_cannot_be_read_are_refused()
    {
        using var anna = await ArrivedAsync();
        (string Type, string Body, int Status)[] broken =
        [
            ("multipart/form-data; boundary=x", "", 400),
            ("multipart/form-data; boundary=x", "--x--\r\n", 400),
            ("multipart/form-data; boundary=x", "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.txt\"\r\n\r\ncut off", 400),
            ("multipart/form-data; boundary=x", "--x\r\nnonsense\r\n\r\nhi\r\n--x--\r\n", 400),
            ("multipart/form-data; boundary=x", "--x\r\nContent-Disposition: form-data; name=\"activity\"\r\n\r\n{\r\n--x--\r\n", 400),
            ("multipart/form-data; boundary=x", $"--x\r\nContent-Disposition: {new string('a', 50_000)}\r\n\r\nhi\r\n--x--\r\n", 400),
            ("multipart/form-data", "--x--", 415),
            ($"multipart/form-data; boundary={new string('x', 300)}", "--x--", 415),
            ("nonsense", "x", 415),
        ];
        foreach (var (type, body, status) in broken)
        {
            var content = new ByteArrayContent(Encoding.UTF8.GetBytes(body));
            content.Headers.TryAddWithoutValidation("Content-Type", type);
            var reply = await UploadAsync(anna, content);
            Assert.Equal((status, "BadArgument"), (reply.Status, reply.ErrorCode));
        }

        var missing = await UploadAsync(anna, Form(Part(Activity(anna, ("a.png", "image/png")), "application/json", "activity", null)));
        Assert.Equal(400, missing.Status);
    }

    [Fact]
    public async Task Cards_and_links_beside_files_stay_as_they_are()
    {
        using var anna = await ArrivedAsync();
        var activity = Encoding.UTF8.GetBytes($$$"""
            {"type":"message","from":{"id":"{{{anna.UserId}}}"},"attachments":[
              {"contentType":"image/jpeg","contentUrl":"https://shop.example.com/x.jpg"},
              {"contentType":"image/png","name":"a.png","contentUrl":"blob:https://shop.example.com/1"},
              {"contentType":"application/vnd.microsoft.card.hero","content":{"text":"hi"}}]}
            """);

        Assert.Equal(200, (await UploadAsync(anna, Form(Part(activity, "application/json", "activity", null), Part(Png, "image/png", "file", "a.png")))).Status);

        var attachments = (await anna.Stream.ActivityAsync())!.Value.GetProperty("attachments");
        Assert.Equal("https://shop.example.com/x.jpg", attachments[0].GetProperty("contentUrl").GetString());
        Assert.StartsWith(_shop.Address.ToString() + "v3/directline/attachments/", attachments[1].GetProperty("contentUrl").GetString());
        Assert.Equal("hi", attachments[2].GetProperty("content").GetProperty("text").GetString());
    }

    [Fact]
    public async Task Files_for_a_conversation_that_was_never_begun_are_not_kept()
    {
        var token = await _shop.DirectLine.PostAsync("tokens/generate", null, TestShop.Secret);

        var reply = await _shop.DirectLine.PostAsync(
            $"conversations/{token["conversationId"]}/upload", Form(Part(Png, "image/png", "file", "a.png")), token["token"]);

        Assert.Equal(404, reply.Status);
    }

    [Fact]
    public async Task Files_of_a_repeated_message_and_of_one_that_nobody_hears_are_not_kept()
    {
        await using var shop = await TestShop.OpenAsync(new CommandedBot((_, _) => Task.CompletedTask));
        using var anna = await shop.CustomerAsync();
        var message = Activity(anna, ("a.png", "image/png"));
        foreach (var activity in new[] { message, message, """{"type":"typing","from":{"id":"r"},"attachments":[{"name":"a.png"}]}"""u8.ToArray() })
        {
            var reply = await shop.DirectLine.PostAsync(
                $"conversations/{anna.ConversationId}/upload",
                Form(Part(activity, "application/vnd.microsoft.activity", "activity", "blob"), Part(Png, "image/png", "file", "a.png")),
                anna.Token);
            Assert.True(reply.Status == 200, reply.Text);
        }

        Assert.Equal(1, await shop.Get<SqliteDatabase>().ReadAsync(
            session => session.First("SELECT count(*) FROM attachment", row => (int)row.GetInt64(0)), TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Files_of_a_message_that_is_not_taken_are_not_kept()
    {
        var gate = new TaskCompletionSource();
        var bot = new CommandedBot((_, cancellationToken) => gate.Task.WaitAsync(cancellationToken));
        await using var shop = await TestShop.OpenAsync(bot, settings: [("Runtime:MostUnanswered", "1")]);
        using var anna = await shop.CustomerAsync();
        using var ben = await shop.CustomerAsync();
        var kept = 0;
        DirectLine.Reply reply;
        do
        {
            shop.Clock.Advance(TimeSpan.FromMilliseconds(100));
            reply = await shop.DirectLine.PostAsync(
                $"conversations/{anna.ConversationId}/upload", Form(Part(Png, "image/png", "file", "a.png")), anna.Token);
            kept += reply.Status == 200 ? 1 : 0;
        }
        while (reply.Status == 200);

        Assert.Equal(503, reply.Status);
        Assert.Equal(kept, await shop.Get<SqliteDatabase>().ReadAsync(
            session => session.First("SELECT count(*) FROM attachment", row => (int)row.GetInt64(0)), TestContext.Current.CancellationToken));
        gate.SetResult();
    }

    private async Task<Customer> ArrivedAsync()
    {
        var anna = await _shop.CustomerAsync();
        Assert.Equal("welcome", await anna.HearsAsync());
        return anna;
    }

    private Task<DirectLine.Reply> UploadAsync(Customer customer, HttpContent content, string query = "") =>
        _shop.DirectLine.PostAsync($"conversations/{customer.ConversationId}/upload{query}", content, customer.Token);

    private static byte[] Activity(Customer customer, params (string? Name, string Type)[] files) => JsonSerializer.SerializeToUtf8Bytes(new
    {
        type = "message",
        text = "look",
        from = new { id = customer.UserId },
        channelData = new { clientActivityID = "abc", attachmentSizes = new[] { 1 } },
        attachments = files.Select(file => new { name = file.Name, contentType = file.Type }),
    });

    private static MultipartFormDataContent Form(params HttpContent[] parts)
    {
        var form = new MultipartFormDataContent { HeaderEncodingSelector = (_, _) => Encoding.UTF8 };
        foreach (var part in parts)
            form.Add(part);
        return form;
    }

    // Written as browsers do: names in UTF-8, in quotes.
    private static ByteArrayContent Part(byte[] bytes, string type, string name, string? fileName)
    {
        var part = new ByteArrayContent(bytes);
        part.Headers.TryAddWithoutValidation("Content-Type", type);
        part.Headers.TryAddWithoutValidation("Content-Disposition", $"form-data; name=\"{name}\"" + (fileName is null ? "" : $"; filename=\"{fileName}\""));
        return part;
    }

    private static IEnumerable<string?> Names(JsonElement activity) =>
        activity.GetProperty("attachments").EnumerateArray().Select(attachment => attachment.GetProperty("name").GetString());

    private static string Path(JsonElement attachment) => new Uri(attachment.GetProperty("contentUrl").GetString()!).AbsolutePath;

    private async Task<List<byte[]>> ContentsAsync(JsonElement activity)
    {
        List<byte[]> contents = [];
        foreach (var attachment in activity.GetProperty("attachments").EnumerateArray())
            contents.Add(await _shop.Http.GetByteArrayAsync(attachment.GetProperty("contentUrl").GetString(), TestContext.Current.CancellationToken));
        return contents;
    }
}
