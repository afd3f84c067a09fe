using Microsoft.Playwright;

namespace RetailMessenger.EndToEndTests.Browser;

/// <summary>A line to the real server on which the server's words can be held back for a while.</summary>
internal sealed class HeldSocket
{
    private readonly Lock _lock = new();
    private readonly List<Action> _held = [];
    private bool _holding;

    public void Take(IWebSocketRoute page)
    {
        var server = page.ConnectToServer();
        server.OnMessage(frame => Pass(() => page.Send(frame.Text ?? "")));
        page.OnMessage(frame => server.Send(frame.Text ?? ""));
    }

    public void Hold()
    {
        lock (_lock)
            _holding = true;
    }

    public void Release()
    {
        lock (_lock)
        {
            _holding = false;
            foreach (var send in _held)
                send();
            _held.Clear();
        }
    }

    private void Pass(Action send)
    {
        lock (_lock)
        {
            if (_holding)
                _held.Add(send);
            else
                send();
        }
    }
}
