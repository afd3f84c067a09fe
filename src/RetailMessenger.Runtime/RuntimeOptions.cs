using System.ComponentModel.DataAnnotations;
using RetailMessenger.Runtime.Cluster;

namespace RetailMessenger.Runtime;

/// <summary>Settings under <c>Runtime</c>.</summary>
internal sealed class RuntimeOptions
{
    public const string Section = "Runtime";

    /// <summary>After so many failed attempts in a row a turn is parked.</summary>
    [Range(1, 100)]
    public int TurnAttempts { get; set; } = 3;

    /// <summary>A turn that takes longer has failed.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "00:10:00")]
    public TimeSpan TurnTimeLimit { get; set; } = TimeSpan.FromSeconds(60);

    /// <summary>When the process is asked to stop, turns that run may take so much longer; what is not answered then is answered after the next start.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "00:10:00")]
    public TimeSpan DrainTime { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>The wait before a failed turn's second attempt; doubled before the third.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "00:10:00")]
    public TimeSpan TurnRetryDelay { get; set; } = TimeSpan.FromSeconds(1);

    /// <summary>After so many failed attempts a reply is given up: with the default waits, after about an hour.</summary>
    [Range(1, 100)]
    public int DeliveryAttempts { get; set; } = 20;

    /// <summary>The wait before a reply's second attempt; doubled before each further one.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "01:00:00")]
    public TimeSpan DeliveryRetryDelay { get; set; } = TimeSpan.FromSeconds(1);

    /// <summary>The longest wait between two attempts that the network did not ask for itself.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "1.00:00:00")]
    public TimeSpan LongestDeliveryDelay { get; set; } = TimeSpan.FromMinutes(5);

    /// <summary>
    /// For so long after its last sign a node keeps the right to deliver in a conversation, and no other node sends: when it dies, its replies wait for
    /// that. It renews the right while a network is slow.
    /// </summary>
    [Range(typeof(TimeSpan), "00:00:03", "00:10:00")]
    public TimeSpan DeliveryLease { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>How often conversations that were left behind are looked for.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "01:00:00")]
    public TimeSpan SweepEvery { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>How often scheduled messages are looked for and the backlog is measured.</summary>
    [Range(typeof(TimeSpan), "00:00:00.1", "00:01:00")]
    public TimeSpan ScheduleEvery { get; set; } = TimeSpan.FromSeconds(1);

    /// <summary>An actor that has had nothing to do for so long is let go; the next message makes a new one from the log.</summary>
    [Range(typeof(TimeSpan), "00:00:10", "1.00:00:00")]
    public TimeSpan KeepIdleActorsFor { get; set; } = TimeSpan.FromMinutes(5);

    /// <summary>How nodes that share a database find each other.</summary>
    public NodeOptions Cluster { get; } = new();

    /// <summary>With more unanswered conversations than this, new messages are turned away with "try again later".</summary>
    [Range(1, 10_000_000)]
    public int MostUnanswered { get; set; } = 20_000;
}
