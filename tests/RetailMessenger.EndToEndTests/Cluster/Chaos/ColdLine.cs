using System.Net;
using System.Net.Sockets;

namespace RetailMessenger.EndToEndTests.Cluster.Chaos;

/// <summary>A line to PostgreSQL on which everything may be lost for a while, as when a switch fails: nobody hangs up, and nothing comes through.</summary>
internal sealed class ColdLine : IDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _end = new();
    private volatile TaskCompletionSource _open = Opened();

    public ColdLine(int port)
    {
        _listener.Start();
        _ = AnswerAsync(port);
    }

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    public void Freeze() => _open = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);

    public void Thaw() => _open.TrySetResult();

    public void Dispose()
    {
        _end.Cancel();
        _listener.Dispose();
        _end.Dispose();
    }

    private static TaskCompletionSource Opened()
    {
        var open = new TaskCompletionSource();
        open.SetResult();
        return open;
    }

    private async Task AnswerAsync(int port)
    {
        try
        {
            while (true)
                _ = PutThroughAsync(await _listener.AcceptTcpClientAsync(_end.Token), port);
        }
        catch (Exception exception) when (exception is SocketException or ObjectDisposedException or OperationCanceledException)
        {
            // The line was taken down.
        }
    }

    private async Task PutThroughAsync(TcpClient caller, int port)
    {
        using var called = new TcpClient();
        using (caller)
        {
            try
            {
                await _open.Task.WaitAsync(_end.Token);
                await called.ConnectAsync(IPAddress.Loopback, port, _end.Token);
                await Task.WhenAny(CarryAsync(caller, called), CarryAsync(called, caller));
            }
            catch (Exception exception) when (exception is IOException or SocketException or ObjectDisposedException or OperationCanceledException or InvalidOperationException)
            {
                // One side hung up.
            }
        }
    }

    private async Task CarryAsync(TcpClient from, TcpClient to)
    {
        var (source, target) = (from.GetStream(), to.GetStream());
        var buffer = new byte[64 * 1024];
        while (await source.ReadAsync(buffer, _end.Token) is > 0 and var read)
        {
            await _open.Task.WaitAsync(_end.Token);
            await target.WriteAsync(buffer.AsMemory(0, read), _end.Token);
        }
    }
}
