using Npgsql;
using NpgsqlTypes;

namespace RetailMessenger.Storage.Postgres;

/// <summary>Parameters of statements, in the order of their numbers.</summary>
internal static class PostgresValue
{
    public static NpgsqlParameter Of(object? value) => value switch
    {
        null => new NpgsqlParameter { Value = DBNull.Value },
        string text => new NpgsqlParameter<string> { TypedValue = PostgresText.Clean(text), NpgsqlDbType = NpgsqlDbType.Text },
        long number => new NpgsqlParameter<long> { TypedValue = number },
        int number => new NpgsqlParameter<int> { TypedValue = number },
        double number => new NpgsqlParameter<double> { TypedValue = number },
        bool truth => new NpgsqlParameter<bool> { TypedValue = truth },
        byte[] bytes => new NpgsqlParameter<byte[]> { TypedValue = bytes },
        string[] texts => Texts(texts, text => text),
        double[] numbers => Reals(numbers, number => number),
        _ => throw new ArgumentException($"{value.GetType().Name} is no type of a parameter.", nameof(value)),
    };

    /// <summary>One text of each row.</summary>
    public static NpgsqlParameter Texts<T>(IReadOnlyCollection<T> rows, Func<T, string?> text) => new NpgsqlParameter<string?[]>
    {
        TypedValue = [.. rows.Select(row => text(row) is { } value ? PostgresText.Clean(value) : null)],
        NpgsqlDbType = NpgsqlDbType.Array | NpgsqlDbType.Text,
    };

    /// <summary>One whole number of each row.</summary>
    public static NpgsqlParameter Numbers<T>(IReadOnlyCollection<T> rows, Func<T, long> number) =>
        new NpgsqlParameter<long[]> { TypedValue = [.. rows.Select(number)] };

    /// <summary>One whole number of each row, or none.</summary>
    public static NpgsqlParameter MaybeNumbers<T>(IReadOnlyCollection<T> rows, Func<T, long?> number) =>
        new NpgsqlParameter<long?[]> { TypedValue = [.. rows.Select(number)] };

    /// <summary>One number of each row.</summary>
    public static NpgsqlParameter Reals<T>(IReadOnlyCollection<T> rows, Func<T, double> number) =>
        new NpgsqlParameter<double[]> { TypedValue = [.. rows.Select(number)] };

    /// <summary>One truth value of each row.</summary>
    public static NpgsqlParameter Truths<T>(IReadOnlyCollection<T> rows, Func<T, bool> truth) =>
        new NpgsqlParameter<bool[]> { TypedValue = [.. rows.Select(truth)] };
}
