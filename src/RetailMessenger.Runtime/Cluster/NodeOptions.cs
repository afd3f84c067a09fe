using System.ComponentModel.DataAnnotations;
using System.Net;

namespace RetailMessenger.Runtime.Cluster;

/// <summary>Settings under <c>Runtime:Cluster</c>, for nodes that share a database.</summary>
internal sealed class NodeOptions
{
    public const string Section = "Runtime:Cluster";

    /// <summary>The cluster's name: nodes of one name on one database work together.</summary>
    [Required, StringLength(100)]
    public string Name { get; set; } = "retailmessenger";

    /// <summary>The IP address at which the other nodes reach this one; by default the machine's first one that is not loopback.</summary>
    public string? Address { get; set; }

    /// <summary>The port at which the other nodes reach this one; 0 takes one that is free. It must be open to them and closed to all others.</summary>
    [Range(0, 65535)]
    public int Port { get; set; } = 11111;

    /// <summary>After so long without a sign of life a node is taken for dead, and the others take its conversations over.</summary>
    [Range(typeof(TimeSpan), "00:00:03", "00:05:00")]
    public TimeSpan DeathTimeout { get; set; } = TimeSpan.FromSeconds(15);

    /// <summary>Why these settings cannot be used; null when they can.</summary>
    public string? Problem() => string.IsNullOrEmpty(Address) || IPAddress.TryParse(Address, out _)
        ? null
        : $"{Section}:{nameof(Address)} is \"{Address}\": write the IP address at which the other nodes reach this one, or leave it out.";
}
