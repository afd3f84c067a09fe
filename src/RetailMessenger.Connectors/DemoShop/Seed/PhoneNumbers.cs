namespace RetailMessenger.Connectors.DemoShop.Seed;

/// <summary>Telephone numbers that are kept free for made-up people, so that nobody is ever called.</summary>
internal static class PhoneNumbers
{
    /// <summary>The number of an area with a place from 0 to 99.</summary>
    public static string Of(string area, int place) => $"+1{area}55501{place:00}";
}
