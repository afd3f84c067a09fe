namespace RetailMessenger.Storage;

/// <summary>That somebody was erased, without saying who.</summary>
/// <param name="Hash">See <see cref="Forgotten"/>.</param>
/// <param name="Time">When.</param>
/// <param name="OptedOut">Whether they had asked not to be written to.</param>
internal sealed record ErasureMark(string Hash, DateTimeOffset Time, bool OptedOut);
