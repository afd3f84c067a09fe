namespace RetailMessenger.Core.Assistant.Understanding;

/// <summary>What a customer answered to the question whether something is to be done.</summary>
public enum YesNo
{
    /// <summary>Neither for certain: to be asked again.</summary>
    Unclear,

    /// <summary>Yes, without any doubt or condition.</summary>
    Yes,

    /// <summary>No.</summary>
    No,
}
