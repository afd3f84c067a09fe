using System.Threading.Channels;
using Microsoft.Extensions.Options;

namespace RetailMessenger.Runtime.Recovery;

/// <summary>Says when to look for what is due: from time to time, and at once when something was planned that may be due already.</summary>
internal sealed class ScheduleAlarm(TimeProvider time, IOptions<RuntimeOptions> options)
{
    private readonly Channel<bool> _rung = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

    public void Ring() => _rung.Writer.TryWrite(true);

    /// <summary>Returns when it is time to look.</summary>
    public async Task WaitAsync(CancellationToken cancellationToken)
    {
        using var usual = new CancellationTokenSource(options.Value.ScheduleEvery, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(usual.Token, cancellationToken);
        try
        {
            await _rung.Reader.ReadAsync(either.Token);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            // It is the usual time.
        }
    }
}
