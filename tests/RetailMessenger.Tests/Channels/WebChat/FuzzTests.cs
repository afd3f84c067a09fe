using System.Net.Sockets;
using System.Text;
using System.Text.RegularExpressions;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using RetailMessenger.Core.Conversations;
using RetailMessenger.Tests.Shop;

namespace RetailMessenger.Tests.Channels.WebChat;

/// <summary>Whatever bytes come, the server says what is wrong with them and goes on.</summary>
public sealed partial class FuzzTests(OneShop one) : IClassFixture<OneShop>
{
    private static readonly SemaphoreSlim Arriving = new(1);

    private readonly TestShop _shop = one.Shop;

    private static Customer? Anna { get; set; }

    [Property(MaxTest = 2000, QuietOnSuccess = true)]
    public Property No_bytes_make_the_server_fail() => IsAnsweredAfter(async mutation => mutation.Apply(Write(await RequestAsync(mutation.Request))));

    [Property(MaxTest = 2000, QuietOnSuccess = true)]
    public Property No_body_makes_the_server_fail() => IsAnsweredAfter(async mutation =>
    {
        var request = await RequestAsync(mutation.Request);
        return Write(request with { Body = mutation.Apply(request.Body) });
    });

    [Fact]
    public async Task What_was_stored_before_rubbish_came_is_still_there()
    {
        using var anna = await _shop.CustomerAsync();
        Assert.Equal("welcome", await anna.HearsAsync());
        await anna.SaysAsync("hello");
        Assert.Equal("you said hello", await anna.HearsAsync());
        for (var i = 0; i < 50; i++)
            Assert.Equal(400, (await anna.PostAsync(new string((char)('!' + i), 50))).Status);
        await anna.SaysAsync("still there?");

        Assert.Equal("you said still there?", await anna.HearsAsync());
        Assert.Equal(6, (await _shop.Get<IConversationLog>().FindAsync(new("directline", anna.ConversationId), TestContext.Current.CancellationToken))!.LastSequence);
    }

    private Property IsAnsweredAfter(Func<Mutation, Task<byte[]>> write) => Prop.ForAll(Mutations().ToArbitrary(), async mutation =>
    {
        // 505 is what the web server itself says to a version of HTTP that does not exist.
        var status = await StatusAsync(await write(mutation));
        Assert.True(status is < 500 or 505, $"{status}");
    });

    private static Gen<Mutation> Mutations() =>
        from request in Gen.Choose(0, 6)
        from count in Gen.Choose(1, 6)
        from places in Gen.ArrayOf(Gen.Choose(0, 1_000_000), count)
        from kinds in Gen.ArrayOf(Gen.Choose(0, 4), count)
        from values in Gen.ArrayOf(Gen.Choose(0, 255), count)
        select new Mutation(request, [.. places.Zip(kinds, values)]);

    private async Task<Request> RequestAsync(int number)
    {
        var anna = await AnnaAsync();
        var conversation = $"/v3/directline/conversations/{anna.ConversationId}";
        const string Message = """{"type":"message","text":"hi 📦","from":{"id":"r_1","name":"Anna"},"channelData":{"clientActivityID":"x"},"entities":[{"type":"a","b":[1,2]}]}""";
        const string Form = "--x\r\nContent-Disposition: form-data; name=\"activity\"\r\n\r\n" + Message
            + "\r\n--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.txt\"\r\nContent-Type: text/plain\r\n\r\nhello\r\n--x--\r\n";
        return number switch
        {
            0 => new("POST", conversation + "/activities", anna.Token, "application/json", Message),
            1 => new("POST", conversation + "/upload?userId=r_1", anna.Token, "multipart/form-data; boundary=x", Form),
            2 => new("POST", "/v3/directline/conversations", anna.Token, "application/json", """{"user":{"id":"r_1","name":"Anna"},"locale":"en"}"""),
            3 => new("POST", "/webchat/session", "none", "application/json", $$"""{"resume":"{{anna.Session["resume"]}}","locale":"en"}"""),
            4 => new("GET", conversation + "?watermark=1", anna.Token, "text/plain", ""),
            5 => new("GET", conversation + "/activities?watermark=1", anna.Token, "text/plain", ""),
            _ => new("POST", "/v3/directline/tokens/generate", TestShop.Secret, "application/json", """{"user":{"id":"dl_1"},"trustedOrigins":["https://shop.example.com"]}"""),
        };
    }

    private static byte[] Write(Request request) =>
    [
        .. Encoding.UTF8.GetBytes(
            $"{request.Method} {request.Path} HTTP/1.1\r\nHost: 127.0.0.1\r\nOrigin: {TestShop.Page}\r\nAuthorization: Bearer {request.Credential}\r\n"
            + $"Content-Type: {request.Type}\r\nContent-Length: {request.Body.Length}\r\nConnection: close\r\n\r\n"),
        .. request.Body,
    ];

    /// <summary>The status of the answer; 0 when the bytes were no request and the server hung up.</summary>
    private async Task<int> StatusAsync(byte[] request)
    {
        using var socket = new Socket(SocketType.Stream, ProtocolType.Tcp);
        await socket.ConnectAsync(_shop.Address.Host, _shop.Address.Port, TestContext.Current.CancellationToken);
        var answer = new byte[64];
        var length = 0;
        try
        {
            await socket.SendAsync(request, TestContext.Current.CancellationToken);

            // A whole request must not be cut off before its answer has come.
            if (!IsWhole(request))
                socket.Shutdown(SocketShutdown.Send);
            while (length < 12 && await ReceiveAsync(socket, answer.AsMemory(length)) is > 0 and var count)
                length += count;
        }
        catch (SocketException)
        {
            // The server need not read to the end what it has refused.
        }

        return length >= 12 ? int.Parse(Encoding.ASCII.GetString(answer, 9, 3), System.Globalization.CultureInfo.InvariantCulture) : 0;
    }

    // A server that does not answer fails the test rather than keeping it for ever.
    private static Task<int> ReceiveAsync(Socket socket, Memory<byte> answer) =>
        socket.ReceiveAsync(answer, TestContext.Current.CancellationToken).AsTask().WaitAsync(TimeSpan.FromMinutes(1), TestContext.Current.CancellationToken);

    /// <summary>Whether the server has all that the request announces. If not, it is answered only when the line goes dead.</summary>
    private static bool IsWhole(byte[] request)
    {
        var text = Encoding.Latin1.GetString(request);
        var end = text.IndexOf("\r\n\r\n", StringComparison.Ordinal);
        if (end < 0)
            return false;

        var announced = AnnouncedLength().Match(text, 0, end + 2);
        return !announced.Success
            || (long.TryParse(announced.Groups["length"].Value, System.Globalization.CultureInfo.InvariantCulture, out var length) && length <= request.Length - end - 4);
    }

    [GeneratedRegex("\\ncontent-length:[ \\t]*(?<length>[0-9]+)", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex AnnouncedLength();

    private async Task<Customer> AnnaAsync()
    {
        await Arriving.WaitAsync(TestContext.Current.CancellationToken);
        try
        {
            return Anna ??= await _shop.CustomerAsync();
        }
        finally
        {
            Arriving.Release();
        }
    }

    private sealed record Request(string Method, string Path, string Credential, string Type, byte[] Body)
    {
        public Request(string method, string path, string credential, string type, string body)
            : this(method, path, credential, type, Encoding.UTF8.GetBytes(body))
        {
        }
    }

    private sealed record Mutation(int Request, (int Place, int Kind, int Value)[] Changes)
    {
        public byte[] Apply(byte[] original)
        {
            var bytes = new List<byte>(original);
            foreach (var (place, kind, value) in Changes)
            {
                var at = place % (bytes.Count + 1);
                if (kind == 0 || at == bytes.Count)
                    bytes.Insert(at, (byte)value);
                else if (kind == 1)
                    bytes[at] = (byte)value;
                else if (kind == 2)
                    bytes[at] ^= (byte)(1 << (value % 8));
                else if (kind == 3)
                    bytes.RemoveAt(at);
                else
                    bytes.InsertRange(at, bytes.Skip(at).Take(value).ToArray());
            }

            return [.. bytes];
        }
    }
}
