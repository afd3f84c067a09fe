using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace RetailMessenger.BotFramework.State.Json;

/// <summary>Numbers of one type as another, where that changes nothing: 5.0 is 5, but 5.5 and 1e300 are no int.</summary>
internal static class Numbers
{
    public static bool TryConvert(object value, Type type, [NotNullWhen(true)] out object? converted)
    {
        converted = null;
        var target = Nullable.GetUnderlyingType(type) ?? type;
        if (!IsNumber(value.GetType()) || !IsNumber(target)) return false;
        try
        {
            converted = Convert.ChangeType(value, target, CultureInfo.InvariantCulture);
            return value.Equals(Convert.ChangeType(converted, value.GetType(), CultureInfo.InvariantCulture));
        }
        catch (OverflowException)
        {
            return false;
        }
    }

    private static bool IsNumber(Type type)
        => !type.IsEnum && Type.GetTypeCode(type) is >= TypeCode.SByte and <= TypeCode.Decimal;
}
