namespace RetailMessenger.Core.Retail;

/// <summary>Whether the shop's system answers, so that the bot offers only what works.</summary>
public interface IShopHealth
{
    /// <summary>
    /// Whether it is worth asking for something now, by what became of the last calls. Never throws, never waits, asks nobody. A part that failed is
    /// said to work again after a while, so that whoever asks next finds out.
    /// </summary>
    bool IsWorking(ShopPart part);
}
