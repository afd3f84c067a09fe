using System.Globalization;

namespace RetailMessenger.BotFramework.Dialogs;

/// <summary>The names by which waiting conversations know the steps of a waterfall. They must not depend on how the compiler names things.</summary>
internal static class WaterfallStepName
{
    private const string LocalFunctionMark = ">g__";

    public static string Of(WaterfallStep step, IReadOnlyCollection<string> taken)
    {
        if (Written(step.Method.Name) is not { } name)
        {
            return string.Create(CultureInfo.InvariantCulture, $"#{taken.Count}");
        }

        var candidate = name;
        for (var times = 2; taken.Contains(candidate, StringComparer.Ordinal); times++)
        {
            candidate = string.Create(CultureInfo.InvariantCulture, $"{name}#{times}");
        }

        return candidate;
    }

    // The compiler calls the local function "Ask" of "Build" something like "<Build>g__Ask|0_1", and a lambda in it "<Build>b__0_1".
    private static string? Written(string compiledName)
    {
        if (!compiledName.Contains('<', StringComparison.Ordinal))
        {
            return compiledName;
        }

        var mark = compiledName.IndexOf(LocalFunctionMark, StringComparison.Ordinal);
        var bar = compiledName.LastIndexOf('|');
        var start = mark + LocalFunctionMark.Length;
        return mark >= 0 && bar > start ? compiledName[start..bar] : null;
    }
}
