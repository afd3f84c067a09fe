namespace RetailMessenger.BotFramework.Schema;

/// <summary>What a button does when it is pressed.</summary>
public static class ActionTypes
{
    /// <summary>Opens the value in a browser.</summary>
    public const string OpenUrl = "openUrl";

    /// <summary>Says the value as if the user had typed it.</summary>
    public const string ImBack = "imBack";

    /// <summary>Sends the value to the bot without showing it in the conversation.</summary>
    public const string PostBack = "postBack";

    /// <summary>Plays the sound at the value.</summary>
    public const string PlayAudio = "playAudio";

    /// <summary>Plays the video at the value.</summary>
    public const string PlayVideo = "playVideo";

    /// <summary>Shows the picture at the value.</summary>
    public const string ShowImage = "showImage";

    /// <summary>Downloads the file at the value.</summary>
    public const string DownloadFile = "downloadFile";

    /// <summary>Starts signing in at the value.</summary>
    public const string Signin = "signin";

    /// <summary>Calls the number in the value, a tel: address.</summary>
    public const string Call = "call";

    /// <summary>Sends text and value to the bot and shows the display text to the user.</summary>
    public const string MessageBack = "messageBack";

    /// <summary>No channel offers this any more; kept so that old cards can be read.</summary>
    public const string Payment = "payment";
}
