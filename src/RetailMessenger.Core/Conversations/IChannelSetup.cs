namespace RetailMessenger.Core.Conversations;

/// <summary>What has to be right at a network itself before its customers can write, as far as its API tells and lets set it.</summary>
public interface IChannelSetup
{
    /// <summary>What the shop calls the network, such as <c>messenger</c>.</summary>
    string Name { get; }

    /// <summary>What is missing, each in a sentence that says what to do; empty when all is right.</summary>
    Task<IReadOnlyList<string>> FindMissingAsync(CancellationToken cancellationToken);

    /// <summary>Sets what can be set; what was done, or why not, each in a sentence.</summary>
    Task<IReadOnlyList<string>> ApplyAsync(CancellationToken cancellationToken);
}
