namespace RetailMessenger.Connectors.DemoShop.Pictures;

/// <summary>What is printed on a product.</summary>
internal enum Pattern
{
    Plain,
    Stripes,
    Pinstripes,
    Dots,
    Checks,
    Band,
}
