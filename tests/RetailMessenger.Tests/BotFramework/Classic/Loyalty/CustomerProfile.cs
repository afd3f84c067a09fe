#nullable disable
using RetailMessenger.BotFramework.Schema;

namespace RetailMessenger.Tests.BotFramework.Classic.Loyalty;

public class CustomerProfile
{
    public string Department { get; set; }

    public string Name { get; set; }

    public int ShoeSize { get; set; }

    public Attachment Photo { get; set; }
}
