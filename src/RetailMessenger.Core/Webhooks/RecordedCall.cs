namespace RetailMessenger.Core.Webhooks;

/// <summary>A call of a webhook as it was recorded, without what would tell who wrote what.</summary>
/// <param name="Time">When it came.</param>
/// <param name="Path">To which webhook.</param>
/// <param name="ContentType">Of the body.</param>
/// <param name="Body">The body.</param>
public sealed record RecordedCall(DateTimeOffset Time, string Path, string ContentType, string Body);
