#nullable disable
namespace RetailMessenger.Tests.BotFramework.Classic.Fitting;

public class Measure
{
    public int Value { get; set; }

    public string Unit { get; set; }
}
