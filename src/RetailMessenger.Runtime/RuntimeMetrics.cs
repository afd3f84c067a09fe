using System.Diagnostics;
using System.Diagnostics.Metrics;
using RetailMessenger.Core.Conversations;
using RetailMessenger.Core.Measures;
using RetailMessenger.Runtime.Conversations;

namespace RetailMessenger.Runtime;

/// <summary>The names under which the runtime is observed.</summary>
internal static class RuntimeMetrics
{
    public static Meter Meter { get; } = new(Telemetry.Name);

    public static ActivitySource Traces { get; } = new(Telemetry.Name);

    private static readonly Counter<long> Received =
        Meter.CreateCounter<long>("retailmessenger.messages.received", description: "Activities at the door, by channel and what became of them");

    private static readonly Histogram<double> Turns =
        Meter.CreateHistogram(
            "retailmessenger.turn.duration", "s", "Turns, by channel and whether they were answered or failed",
            advice: new InstrumentAdvice<double> { HistogramBucketBoundaries = [0.001, 0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60] });

    private static readonly Counter<long> Deliveries =
        Meter.CreateCounter<long>("retailmessenger.deliveries", description: "Attempts to deliver a reply, by channel and what the network said");

    private static readonly Counter<long> TakenOver = Meter.CreateCounter<long>(
        "retailmessenger.deliveries.taken_over", description: "Deliveries that another server had begun and did not report on: replies that customers may get twice");

    /// <summary>Begins the trace of a turn, within the one in which the question came where that is known; null when nobody traces.</summary>
    public static Activity? StartTurn(string channel, LogEntry question, WakeUp? newest)
    {
        var parent = newest?.Entry.Sequence == question.Sequence ? newest.Trace : null;
        return Traces.StartActivity("turn", ActivityKind.Internal, parent)?.SetTag("channel", channel).SetTag("entry", question.Sequence);
    }

    public static void CountReceived(string channel, Receipt receipt) => Received.Add(1, new("channel", channel), new("outcome", receipt.GetType().Name));

    public static void CountTurn(string channel, string outcome, TimeSpan duration) =>
        Turns.Record(duration.TotalSeconds, new("channel", channel), new("outcome", outcome));

    public static void CountTakenOver(string channel) => TakenOver.Add(1, new KeyValuePair<string, object?>("channel", channel));

    public static void CountDelivery(string channel, SendResult result) => Deliveries.Add(1, new("channel", channel), new("result", result.GetType().Name));
}
