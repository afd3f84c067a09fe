namespace RetailMessenger.Storage.Sqlite;

/// <summary>One parameter of a statement: nothing, a number, a text or bytes.</summary>
internal readonly struct SqliteValue
{
    private SqliteValue(long? number, object? text) => (Number, Content) = (number, text);

    public long? Number { get; }

    /// <summary>A string, a byte array or a double; null when it is a whole number or nothing.</summary>
    public object? Content { get; }

    public static implicit operator SqliteValue(int value) => new(value, null);

    public static implicit operator SqliteValue(int? value) => new(value, null);

    public static implicit operator SqliteValue(long value) => new(value, null);

    public static implicit operator SqliteValue(long? value) => new(value, null);

    public static implicit operator SqliteValue(bool value) => new(value ? 1 : 0, null);

    public static implicit operator SqliteValue(double value) => new(null, value);

    public static implicit operator SqliteValue(string? value) => new(null, value);

    public static implicit operator SqliteValue(byte[] value) => new(null, value);
}
