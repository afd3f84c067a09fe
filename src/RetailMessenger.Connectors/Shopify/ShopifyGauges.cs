namespace RetailMessenger.Connectors.Shopify;

/// <summary>What all calls have in common: the points, the repetitions, and how they fared.</summary>
internal sealed record ShopifyGauges(CostBucket Bucket, RetryBudget Retries, ShopifyHealth Health);
