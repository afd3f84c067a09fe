using Microsoft.Extensions.Configuration;

namespace RetailMessenger.Core.Settings;

/// <summary>Reads lists that were written as one text, as one does in an environment variable; the binder passes over them.</summary>
internal static class CommaLists
{
    public static void Fill(object options, IConfigurationSection section)
    {
        foreach (var property in options.GetType().GetProperties().Where(property => property.PropertyType == typeof(IList<string>)))
        {
            if (section[property.Name] is not { } text)
                continue;

            var list = (IList<string>?)property.GetValue(options) ?? [];
            foreach (var item in text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
                list.Add(item);
            if (property.CanWrite)
                property.SetValue(options, list);
        }
    }
}
