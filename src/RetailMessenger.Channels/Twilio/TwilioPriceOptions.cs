using System.ComponentModel.DataAnnotations;

namespace RetailMessenger.Channels.Twilio;

/// <summary>Settings under <c>Channels:Twilio:Prices</c>, by which costs are estimated before Twilio names them. Prices move: these are examples.</summary>
internal sealed class TwilioPriceOptions
{
    /// <summary>ISO 4217.</summary>
    [RegularExpression("[A-Z]{3}", ErrorMessage = "write a currency such as USD.")]
    public string Currency { get; set; } = "USD";

    /// <summary>A segment of an SMS.</summary>
    [Range(0, 100)]
    public decimal SmsSegment { get; set; } = 0.0083m;

    /// <summary>A message with pictures.</summary>
    [Range(0, 100)]
    public decimal Mms { get; set; } = 0.022m;

    /// <summary>A WhatsApp message.</summary>
    [Range(0, 100)]
    public decimal WhatsApp { get; set; } = 0.005m;

    /// <summary>An RCS message.</summary>
    [Range(0, 100)]
    public decimal Rcs { get; set; } = 0.0083m;
}
