namespace RetailMessenger.Core.Conversations;

/// <summary>Whether the customer of a conversation may be written to.</summary>
public enum Standing
{
    /// <summary>Yes.</summary>
    Open = 0,

    /// <summary>The customer asked not to be written to on this channel, and is not until they opt in again.</summary>
    OptedOut = 1,

    /// <summary>The network says that the customer cannot be reached; the next thing they write shows otherwise.</summary>
    Unreachable = 2,
}
