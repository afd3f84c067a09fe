namespace RetailMessenger.Runtime.Delivery;

/// <summary>Another server delivers, or the conversation is gone.</summary>
internal sealed class DeliveryRightLostException : Exception;
