using RetailMessenger.BotFramework.Schema;

namespace RetailMessenger.Channels.WebChat.Uploads;

/// <summary>An upload that was read: its message, and the ids of the files that were kept for it.</summary>
internal sealed record Intake(Activity Activity, IReadOnlyList<string> Files);
