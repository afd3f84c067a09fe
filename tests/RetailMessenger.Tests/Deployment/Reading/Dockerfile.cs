using System.Text.Json;

namespace RetailMessenger.Tests.Deployment.Reading;

/// <summary>A Dockerfile's stages, each with its instructions.</summary>
internal sealed record Dockerfile(IReadOnlyList<Dockerfile.Stage> Stages)
{
    private static readonly string[] Known = ["COPY", "RUN", "WORKDIR", "ENV", "EXPOSE", "USER", "STOPSIGNAL", "HEALTHCHECK", "CMD", "ENTRYPOINT"];

    /// <summary>The stage whose image runs.</summary>
    public Stage Final => Stages[^1];

    public static Dockerfile Parse(string text)
    {
        var lines = string.Join('\n', text.Split('\n').Where(line => !line.StartsWith('#'))).Replace("\\\n", " ", StringComparison.Ordinal).Split('\n');
        var stages = new List<Stage>();
        foreach (var words in lines.Where(line => line.Trim().Length > 0).Select(line => line.Split(' ', 2, StringSplitOptions.TrimEntries)))
        {
            if (words is ["FROM", var source] && source.Split(' ') is [var image, "AS", var name])
                stages.Add(new Stage(image, name, []));
            else if (words is [var word, var rest] && Known.Contains(word) && stages.Count > 0)
                stages[^1].Instructions.Add((word, rest));
            else
                throw new FormatException($"\"{string.Join(' ', words)}\" is no instruction that our Dockerfile has.");
        }

        return new Dockerfile(stages);
    }

    internal sealed record Stage(string Image, string Name, IList<(string Word, string What)> Instructions)
    {
        public IReadOnlyList<string> All(string word) => [.. Instructions.Where(instruction => instruction.Word == word).Select(instruction => instruction.What)];

        public string One(string word) => Assert.Single(All(word));

        /// <summary>The words of an instruction that is written as a JSON list.</summary>
        public IReadOnlyList<string> Words(string word) => JsonSerializer.Deserialize<string[]>(One(word)[One(word).IndexOf('[', StringComparison.Ordinal)..])!;
    }
}
