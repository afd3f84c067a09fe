using System.Collections.Concurrent;
using System.Net;
using System.Text;

namespace RetailMessenger.EndToEndTests.Commands;

/// <summary>Stands in for an OpenTelemetry collector: takes what is sent by OTLP over HTTP, and keeps it as text.</summary>
internal sealed class Collector : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly HttpListener _listener = new();
    private readonly ConcurrentQueue<(string Path, string Content)> _received = new();
    private readonly SemaphoreSlim _arrived = new(0);

    public Collector()
    {
        Address = new Uri($"http://127.0.0.1:{ServerProcess.FindFreePort()}/");
        _listener.Prefixes.Add(Address.ToString());
        _listener.Start();
        _ = TakeAsync();
    }

    public Uri Address { get; }

    public string Everything => string.Join('\n', _received.Select(message => message.Content));

    /// <summary>Waits until something of this kind has come that has these words in it.</summary>
    public async Task ReceivesAsync(string path, string words, CancellationToken cancellationToken)
    {
        while (!_received.Any(message => message.Path == path && message.Content.Contains(words, StringComparison.Ordinal)))
        {
            if (!await _arrived.WaitAsync(Patience, cancellationToken))
                throw new TimeoutException($"{path} brought no '{words}' but:\n{string.Join('\n', _received)}");
        }
    }

    public void Dispose()
    {
        _listener.Close();
        _arrived.Dispose();
    }

    private async Task TakeAsync()
    {
        try
        {
            while (_listener.IsListening)
            {
                var context = await _listener.GetContextAsync();
                using var content = new MemoryStream();
                await context.Request.InputStream.CopyToAsync(content);

                // The texts in the protocol's binary form are plain UTF-8.
                _received.Enqueue((context.Request.Url!.AbsolutePath, Encoding.UTF8.GetString(content.ToArray())));
                context.Response.ContentType = "application/x-protobuf";
                context.Response.Close();
                _arrived.Release();
            }
        }
        catch (Exception exception) when (exception is HttpListenerException or ObjectDisposedException)
        {
            // The test is over.
        }
    }
}
