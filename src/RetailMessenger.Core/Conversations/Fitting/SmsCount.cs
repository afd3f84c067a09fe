namespace RetailMessenger.Core.Conversations.Fitting;

/// <summary>How large a text is as SMS.</summary>
/// <param name="IsGsm">Whether all of it is in the GSM 7-bit alphabet; else it is sent as UCS-2.</param>
/// <param name="Units">Septets of the alphabet, or UTF-16 units.</param>
/// <param name="Segments">How many messages it is paid as; 1 for an empty text.</param>
public readonly record struct SmsCount(bool IsGsm, int Units, int Segments);
