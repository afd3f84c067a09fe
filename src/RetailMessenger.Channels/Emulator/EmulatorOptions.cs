namespace RetailMessenger.Channels.Emulator;

/// <summary>Settings under <c>Channels:Emulator</c>.</summary>
internal sealed class EmulatorOptions
{
    public const string Section = "Channels:Emulator";

    /// <summary>Whether <c>/emulator</c> takes the place of Messenger and Twilio. For development: everybody who reaches it writes as a customer.</summary>
    public bool On { get; set; }
}
