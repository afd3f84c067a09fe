namespace RetailMessenger.Core.Assistant.Asking;

/// <summary>What any dialog may say.</summary>
internal enum AskingText
{
    PickOne,
    Left,
}
