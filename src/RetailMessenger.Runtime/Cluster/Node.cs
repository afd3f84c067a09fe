using System.Runtime.CompilerServices;
using Microsoft.Extensions.Options;

namespace RetailMessenger.Runtime.Cluster;

/// <summary>This node among the others.</summary>
internal sealed class Node(ILocalSiloDetails silo, IClusterMembershipService membership, IGrainFactory grains, IOptions<RuntimeOptions> options)
{
    /// <summary>Its name, different at every start.</summary>
    public string Name { get; } = silo.SiloAddress.ToParsableString();

    /// <summary>For so long a node is told what it follows without saying so again: it says so often enough that the actor never goes for being idle.</summary>
    public TimeSpan Patience => options.Value.KeepIdleActorsFor;

    /// <summary>A reference under which other nodes reach an object of this one, as long as this one holds the object.</summary>
    public IFollower Refer(IFollower follower) => grains.CreateObjectReference<IFollower>(follower);

    /// <summary>Yields whenever another node has begun to leave, or has left, so that its actors live elsewhere.</summary>
    public async IAsyncEnumerable<bool> LossesAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var before = membership.CurrentSnapshot;
        await foreach (var now in membership.MembershipUpdates.WithCancellation(cancellationToken))
        {
            if (now.CreateUpdate(before).Changes.Any(change => change.Status is SiloStatus.ShuttingDown or SiloStatus.Stopping or SiloStatus.Dead))
                yield return true;
            before = now;
        }
    }
}
