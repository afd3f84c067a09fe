using System.Text.Json;

namespace RetailMessenger.BotFramework.State;

/// <summary>
/// A stored value that could not be made again, because its type is gone, renamed or not allowed, or its members do not fit any more.
/// It is written back exactly as it stands, so that a later version can read it.
/// </summary>
public sealed class UnresolvedState(JsonElement json, string reason)
{
    /// <summary>What is stored, with its type tag.</summary>
    public JsonElement Json { get; } = json;

    /// <summary>Why it could not be made; names types, never values.</summary>
    public string Reason { get; } = reason;
}
