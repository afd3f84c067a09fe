namespace RetailMessenger.Core.Customers.Identity;

/// <summary>What stands in the message with a code.</summary>
internal enum CodeText
{
    Subject,
    Message,
}
