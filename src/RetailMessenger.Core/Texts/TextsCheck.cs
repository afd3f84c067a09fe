namespace RetailMessenger.Core.Texts;

/// <summary>Puts the files of all languages together and refuses them unless they fit.</summary>
internal static class TextsCheck
{
    public static Texts<TText> Build<TText>(IReadOnlyList<TextFile> files)
        where TText : struct, Enum
    {
        var keys = Enum.GetNames<TText>();
        var faults = files.SelectMany(file => FaultsOf(file, keys)).ToList();
        Refuse(faults);

        var texts = new Dictionary<TText, Text>();
        foreach (var key in keys)
        {
            var text = Parse(key, files, faults);
            if (text is null)
                continue;

            faults.AddRange(PlaceholderFaults(text, files));
            texts.Add(Enum.Parse<TText>(key), text);
        }

        Refuse(faults);
        return new Texts<TText>(texts);
    }

    private static IEnumerable<string> FaultsOf(TextFile file, string[] keys) =>
        keys.Where(key => !file.Texts.ContainsKey(key)).Select(key => $"{file.Name} lacks \"{key}\"")
            .Concat(file.Texts.Keys.Except(keys, StringComparer.Ordinal).Select(key => $"{file.Name} has \"{key}\", which nothing says"));

    private static Text? Parse(string key, IReadOnlyList<TextFile> files, List<string> faults)
    {
        try
        {
            return new Text(key, files.ToDictionary(file => file.Language, file => file.Texts[key]));
        }
        catch (FormatException exception)
        {
            faults.Add($"\"{key}\": {exception.Message}");
            return null;
        }
    }

    private static IEnumerable<string> PlaceholderFaults(Text text, IReadOnlyList<TextFile> files) =>
        files.Where(file => !text.PlaceholdersIn(file.Language).SetEquals(text.Placeholders))
            .Select(file => $"{file.Name}: \"{text.Key}\" must have exactly the placeholders {{{string.Join("}, {", text.Placeholders.Order())}}}");

    private static void Refuse(List<string> faults)
    {
        if (faults.Count > 0)
            throw new TextsException(string.Join(Environment.NewLine, faults));
    }
}
