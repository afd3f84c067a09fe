namespace RetailMessenger.Core.Retail.Records;

/// <summary>By what a customer is looked for.</summary>
public enum CustomerTrait
{
    /// <summary>The e-mail address, apart from case.</summary>
    Email,

    /// <summary>The telephone number, in the form of E.164.</summary>
    Phone,

    /// <summary>The postal code of the address.</summary>
    PostalCode,
}
