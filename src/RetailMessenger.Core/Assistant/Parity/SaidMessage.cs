using RetailMessenger.BotFramework.Schema;
using RetailMessenger.Core.Texts;

namespace RetailMessenger.Core.Assistant.Parity;

/// <summary>A message that a bot said on a walk.</summary>
/// <param name="Dialog">The dialog that was begun.</param>
/// <param name="Language">In which language.</param>
/// <param name="Message">The message as the dialog made it.</param>
internal sealed record SaidMessage(string Dialog, Language Language, Activity Message);
