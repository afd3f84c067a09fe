namespace RetailMessenger.BotFramework.Dialogs.Recognizers.Dates;

/// <summary>Which end of a range was not said.</summary>
internal enum OpenSide : byte
{
    None,
    Start,
    End,
}
