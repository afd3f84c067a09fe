using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;

namespace RetailMessenger.EndToEndTests.Clients;

/// <summary>A line to a server that can be cut: whatever is connected then is lost, and whoever calls again is put through.</summary>
internal sealed class CutLine : IDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly ConcurrentBag<TcpClient> _connected = [];

    public CutLine(Uri server)
    {
        _listener.Start();
        Address = new Uri($"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}/");
        _ = AnswerAsync(server);
    }

    public Uri Address { get; }

    public void Cut()
    {
        while (_connected.TryTake(out var connection))
            connection.Dispose();
    }

    public void Dispose()
    {
        _listener.Dispose();
        Cut();
    }

    private async Task AnswerAsync(Uri server)
    {
        try
        {
            while (true)
                _ = PutThroughAsync(await _listener.AcceptTcpClientAsync(), server);
        }
        catch (Exception exception) when (exception is SocketException or ObjectDisposedException)
        {
            // The line was taken down.
        }
    }

    private async Task PutThroughAsync(TcpClient caller, Uri server)
    {
        var called = new TcpClient();
        _connected.Add(caller);
        _connected.Add(called);
        try
        {
            await called.ConnectAsync(server.Host, server.Port);
            await Task.WhenAny(caller.GetStream().CopyToAsync(called.GetStream()), called.GetStream().CopyToAsync(caller.GetStream()));
        }
        catch (Exception exception) when (exception is IOException or SocketException or ObjectDisposedException or InvalidOperationException)
        {
            // One side hung up, or the line was cut.
        }
        finally
        {
            caller.Dispose();
            called.Dispose();
        }
    }
}
