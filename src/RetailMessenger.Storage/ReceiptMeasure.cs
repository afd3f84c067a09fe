using RetailMessenger.Core.Conversations;
using RetailMessenger.Core.Measures;

namespace RetailMessenger.Storage;

/// <summary>What a receipt's step forward counts as.</summary>
internal static class ReceiptMeasure
{
    public static Measure Of(DeliveryReceipt receipt) => new($"message.{Name(receipt.Status)}", receipt.Conversation, receipt.Reason ?? "");

    /// <summary>Whether it stands for all messages up to a moment, which moves, as a made-up id does.</summary>
    public static bool IsMoving(DeliveryReceipt receipt) => receipt.NetworkId.StartsWith('#');

    private static string Name(DeliveryStatus status) => status switch
    {
        DeliveryStatus.Sent => "sent",
        DeliveryStatus.Delivered => "delivered",
        DeliveryStatus.Read => "read",
        _ => "failed",
    };
}
