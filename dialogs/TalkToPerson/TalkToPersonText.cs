namespace RetailMessenger.Dialogs.TalkToPerson;

internal enum TalkToPersonText
{
    Title,
    Explanation,
    Sample,
    AskMessage,
    MessageUnusable,
    AskContact,
    ContactUnusable,
    Here,
    Confirm,
    ConfirmHere,
    Unclear,
    Send,
    Change,
    Discard,
    Sent,
    SentHere,
    NotSent,
    Left,
}
