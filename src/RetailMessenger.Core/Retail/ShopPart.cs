namespace RetailMessenger.Core.Retail;

/// <summary>What a shop's system is asked for. Each may fail by itself.</summary>
public enum ShopPart
{
    /// <summary>Reading orders.</summary>
    Orders,

    /// <summary>Reading products.</summary>
    Catalog,

    /// <summary>How much lies where.</summary>
    Stock,

    /// <summary>The shops that customers can walk into.</summary>
    Stores,

    /// <summary>Reading customers.</summary>
    Customers,

    /// <summary>Whatever is done on a customer's behalf.</summary>
    Operations,

    /// <summary>Finding products by words.</summary>
    Search,
}
