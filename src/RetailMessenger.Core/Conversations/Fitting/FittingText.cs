namespace RetailMessenger.Core.Conversations.Fitting;

/// <summary>What the fitter adds to a message.</summary>
internal enum FittingText
{
    ReplyWithNumber,
    ReplyWithLetter,
    ReplyForOne,
    PickOne,
}
