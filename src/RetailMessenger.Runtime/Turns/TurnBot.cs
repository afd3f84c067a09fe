using RetailMessenger.BotFramework.Turns;
using RetailMessenger.Core.Assistant;

namespace RetailMessenger.Runtime.Turns;

/// <summary>Who answers, and who speaks when answering failed.</summary>
internal sealed record TurnBot(IBot Bot, IGiveUp GiveUp);
