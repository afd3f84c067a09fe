using RetailMessenger.BotFramework.Schema;

namespace RetailMessenger.Core.Conversations.Fitting;

/// <summary>One answer that a customer can give.</summary>
/// <param name="Label">What to write for it, such as <c>2</c>; its title where choices are not numbered.</param>
/// <param name="Title">Its title as it is shown.</param>
/// <param name="Action">What it stands for.</param>
public sealed record FittedChoice(string Label, string Title, CardAction Action);
