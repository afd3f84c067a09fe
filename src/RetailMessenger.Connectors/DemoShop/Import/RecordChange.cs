namespace RetailMessenger.Connectors.DemoShop.Import;

/// <summary>How a record of a file differs from the shop's.</summary>
internal enum RecordChange
{
    None,
    Added,
    Changed,
}
