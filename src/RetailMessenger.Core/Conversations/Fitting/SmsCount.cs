namespace RetailMessenger.Core.Conversations.Fitting;

/// <summary>What a text costs as SMS.</summary>
/// <param name="IsGsm">Whether every character is in the GSM-7 alphabet; otherwise the text is sent as UCS-2, of which not half as much fits.</param>
/// <param name="Units">Septets in GSM-7, where ten characters take two; UTF-16 units in UCS-2.</param>
/// <param name="Segments">What is paid for; at least one.</param>
public readonly record struct SmsCount(bool IsGsm, int Units, int Segments);
