namespace RetailMessenger.BotFramework.Dialogs.Recognizers.Scanning;

internal enum TokenKind : byte
{
    Word,
    Digits,
    Symbol,
}
