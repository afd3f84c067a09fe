#nullable disable
namespace RetailMessenger.Tests.BotFramework.Classic.Wishlist;

public class Wish
{
    public string Giver { get; set; }

    public int Budget { get; set; }

    public List<string> Shops { get; set; } = new List<string>();
}
