namespace RetailMessenger.Core.Measures;

/// <summary>How the product is observed from outside.</summary>
public static class Telemetry
{
    /// <summary>The name of every meter and source of traces of the product.</summary>
    public const string Name = "RetailMessenger";
}
