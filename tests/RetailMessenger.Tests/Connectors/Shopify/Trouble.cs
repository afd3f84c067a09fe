namespace RetailMessenger.Tests.Connectors.Shopify;

/// <summary>What goes wrong on the way.</summary>
internal enum Trouble
{
    None,
    NoConnection,
    Broken,
    Denied,
    Lost,
}
