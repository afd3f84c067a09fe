using RetailMessenger.Core.Retail;

namespace RetailMessenger.Connectors.Shopify.Operations;

/// <summary>What may be done, said once for the preview and for the act.</summary>
internal static class Verdict
{
    /// <summary>What a preview says where there is nothing to look at.</summary>
    public static OperationPreview Preview(ShopifyAnswer answer) => answer switch
    {
        ShopifyAnswer.NoSuchId or ShopifyAnswer.Data => new OperationPreview.NotFound(),
        ShopifyAnswer.TryLater later => new OperationPreview.TryLater(later.After),
        _ => new OperationPreview.TryLater(),
    };

    /// <summary>What an act that changed nothing says, from what its preview would say now.</summary>
    public static OperationOutcome Outcome(OperationPreview preview) => preview switch
    {
        OperationPreview.Refused refused => new OperationOutcome.Refused(refused.Reason, refused.Subject),
        OperationPreview.TryLater later => new OperationOutcome.TryLater(later.After),
        OperationPreview.NotFound => new OperationOutcome.NotFound(),
        _ => new OperationOutcome.Refused(RefusalReason.TermsChanged),
    };

    /// <summary>Whether the act may go on: it is possible, with the terms that were said yes to.</summary>
    public static bool Holds(OperationPreview preview, ConfirmedOperation confirmed) => preview is OperationPreview.Possible possible && possible.Terms == confirmed.Terms;

    public static OperationPreview Refuse(RefusalReason reason, string? subject = null) => new OperationPreview.Refused(reason, subject);
}
