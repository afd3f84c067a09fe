namespace RetailMessenger.Core.Conversations;

/// <summary>What a network shows of cards. Lengths are UTF-16 units.</summary>
/// <param name="Most">How many cards a message may have.</param>
/// <param name="LongestTitle">How long title and subtitle may be, each.</param>
/// <param name="LongestText">How long the text may be of a card that is only text and buttons.</param>
/// <param name="MostButtons">How many buttons a card may have.</param>
/// <param name="Buttons">How long their titles and values may be.</param>
/// <param name="Films">Whether it shows a film with one button below it.</param>
/// <param name="Receipts">Whether it shows receipts that name their order, how they were paid and in which currency.</param>
public sealed record CardLimits(int Most, int LongestTitle, int LongestText, int MostButtons, ButtonLimits Buttons, bool Films = false, bool Receipts = false);
