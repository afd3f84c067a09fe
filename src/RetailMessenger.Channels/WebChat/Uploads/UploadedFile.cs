namespace RetailMessenger.Channels.WebChat.Uploads;

/// <summary>A file as it was read from a request.</summary>
/// <param name="Name">Without folders and control characters, never empty.</param>
/// <param name="ContentType">What its bytes are, whatever the client said.</param>
/// <param name="Content">The bytes.</param>
internal sealed record UploadedFile(string Name, string ContentType, ReadOnlyMemory<byte> Content);
