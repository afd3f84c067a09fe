namespace RetailMessenger.BotFramework.Schema;

/// <summary>
/// The bytes are not valid JSON, are nested deeper than 64 levels, or do not have the shape of the object that was asked for; or an object
/// cannot be written because it contains itself or nests too deep. The message names the place, never the content.
/// </summary>
public sealed class SchemaFormatException : FormatException
{
    /// <summary>Says nothing.</summary>
    public SchemaFormatException()
    {
    }

    /// <summary>Says why.</summary>
    public SchemaFormatException(string message)
        : base(message)
    {
    }

    /// <summary>Says why, and what was found first.</summary>
    public SchemaFormatException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
