using RetailMessenger.BotFramework.Turns;
using RetailMessenger.Core.Assistant;

namespace RetailMessenger.Runtime.Turns;

/// <summary>Who answers, through what, and who speaks when answering failed.</summary>
internal sealed record TurnBot(ConversationAdapter Adapter, IBot Bot, IGiveUp GiveUp);
