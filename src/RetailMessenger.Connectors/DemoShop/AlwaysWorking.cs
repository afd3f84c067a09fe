using RetailMessenger.Core.Retail;

namespace RetailMessenger.Connectors.DemoShop;

/// <summary>The shop is in the same database as the conversations: where one answers, so does the other.</summary>
internal sealed class AlwaysWorking : IShopHealth
{
    public bool IsWorking(ShopPart part) => true;
}
