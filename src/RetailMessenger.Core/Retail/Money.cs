using System.Globalization;
using System.Text.Json.Serialization;

namespace RetailMessenger.Core.Retail;

/// <summary>An amount of one currency. Amounts of different currencies are neither added nor compared.</summary>
/// <param name="Amount">How much, in the currency's main unit; negative for what goes back.</param>
/// <param name="Currency">The currency's three letters, ISO 4217, such as <c>USD</c>.</param>
[JsonConverter(typeof(MoneyJsonConverter))]
public readonly record struct Money(decimal Amount, string Currency) : IComparable<Money>
{
    // ISO 4217's exceptions from two digits, of those that shops use.
    private static readonly string[] WithoutDigits =
        ["BIF", "CLP", "DJF", "GNF", "ISK", "JPY", "KMF", "KRW", "PYG", "RWF", "UGX", "VND", "VUV", "XAF", "XOF", "XPF"];

    private static readonly string[] WithThreeDigits = ["BHD", "IQD", "JOD", "KWD", "LYD", "OMR", "TND"];

    private static readonly Dictionary<string, string> Symbols = new(StringComparer.Ordinal)
    {
        ["EUR"] = "€",
        ["GBP"] = "£",
        ["USD"] = "$",
    };

    /// <summary>The amount as a whole number of the currency's smallest unit, such as cents.</summary>
    /// <exception cref="OverflowException">It is beyond what 64 bits hold.</exception>
    public long MinorUnits => (long)decimal.Round(Amount * Scale(Currency), MidpointRounding.AwayFromZero);

    /// <summary>The same amount without its sign.</summary>
    public Money Absolute => this with { Amount = Math.Abs(Amount) };

    /// <summary>Nothing of a currency.</summary>
    public static Money Zero(string currency) => new(0, currency);

    /// <summary>An amount that was stored as a whole number of the currency's smallest unit.</summary>
    public static Money FromMinorUnits(long units, string currency) => new(units / Scale(currency), currency);

    /// <summary>Adds two amounts.</summary>
    /// <exception cref="InvalidOperationException">They are of different currencies.</exception>
    public static Money operator +(Money left, Money right) => new(left.Amount + SameCurrency(left, right).Amount, left.Currency);

    /// <summary>Takes one amount from another.</summary>
    /// <exception cref="InvalidOperationException">They are of different currencies.</exception>
    public static Money operator -(Money left, Money right) => new(left.Amount - SameCurrency(left, right).Amount, left.Currency);

    /// <summary>The amount in the other direction.</summary>
    public static Money operator -(Money money) => money with { Amount = -money.Amount };

    /// <summary>Compares two amounts.</summary>
    /// <exception cref="InvalidOperationException">They are of different currencies.</exception>
    public static bool operator <(Money left, Money right) => left.CompareTo(right) < 0;

    /// <inheritdoc cref="op_LessThan"/>
    public static bool operator >(Money left, Money right) => left.CompareTo(right) > 0;

    /// <inheritdoc cref="op_LessThan"/>
    public static bool operator <=(Money left, Money right) => left.CompareTo(right) <= 0;

    /// <inheritdoc cref="op_LessThan"/>
    public static bool operator >=(Money left, Money right) => left.CompareTo(right) >= 0;

    /// <inheritdoc cref="op_LessThan"/>
    public int CompareTo(Money other) => Amount.CompareTo(SameCurrency(this, other).Amount);

    /// <summary>As customers of a culture read it: its own currency as it writes it, others with their symbol or their three letters.</summary>
    public string ToText(CultureInfo culture)
    {
        ArgumentNullException.ThrowIfNull(culture);
        var format = (NumberFormatInfo)culture.NumberFormat.Clone();
        format.CurrencyDecimalDigits = Digits(Currency);
        if (CurrencyOf(culture) != Currency)
        {
            var isLetters = !Symbols.TryGetValue(Currency, out var symbol);
            format.CurrencySymbol = symbol ?? Currency;

            // "USD 5", not "USD5".
            if (isLetters && format.CurrencyPositivePattern < 2)
                (format.CurrencyPositivePattern, format.CurrencyNegativePattern) = (format.CurrencyPositivePattern + 2, format.CurrencyPositivePattern == 0 ? 9 : 8);
        }

        return Amount.ToString("C", format);
    }

    /// <inheritdoc/>
    public override string ToString() => ToText(CultureInfo.InvariantCulture);

    private static string? CurrencyOf(CultureInfo culture) =>
        culture.IsNeutralCulture || culture.Name.Length == 0 ? null : new RegionInfo(culture.Name).ISOCurrencySymbol;

    private static int Digits(string currency) => WithoutDigits.Contains(currency) ? 0 : WithThreeDigits.Contains(currency) ? 3 : 2;

    private static decimal Scale(string currency) => Digits(currency) switch
    {
        0 => 1m,
        3 => 1000m,
        _ => 100m,
    };

    private static Money SameCurrency(Money left, Money right) => left.Currency == right.Currency
        ? right
        : throw new InvalidOperationException($"{left.Currency} and {right.Currency} cannot be put together.");
}
