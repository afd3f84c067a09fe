using System.Text;

namespace RetailMessenger.Tests.Deployment.Reading;

/// <summary>A directive of an nginx configuration with its block; the whole file is the block of a directive without words.</summary>
internal sealed record NginxFile(IReadOnlyList<string> Words, IReadOnlyList<NginxFile> Block)
{
    public string Name => Words[0];

    /// <summary>What stands behind the name.</summary>
    public string Rest => string.Join(' ', Words.Skip(1));

    public static NginxFile Parse(string text)
    {
        var words = new Queue<string>(Divide(text));
        var block = ReadBlock(words);
        return words.Count == 0 ? new NginxFile([], block) : throw new FormatException("A block was closed that was not opened.");
    }

    /// <summary>The same with every <c>include</c> of our own file replaced by its directives.</summary>
    public NginxFile With(string included, NginxFile file) => this with
    {
        Block = [.. Block.SelectMany(child => child.Name == "include" && child.Rest.EndsWith(included, StringComparison.Ordinal) ? file.Block : [child.With(included, file)])],
    };

    public IReadOnlyList<NginxFile> All(string name) => [.. Block.Where(child => child.Name == name)];

    public string One(string name) => Assert.Single(All(name)).Rest;

    private static List<NginxFile> ReadBlock(Queue<string> words)
    {
        var (block, line) = (new List<NginxFile>(), new List<string>());
        while (words.TryPeek(out var word) && word != "}")
        {
            words.Dequeue();
            if (word is not (";" or "{"))
            {
                line.Add(word);
                continue;
            }

            if (line.Count == 0)
                throw new FormatException($"\"{word}\" stands where a directive should.");
            block.Add(new NginxFile([.. line], word == ";" ? [] : ReadBlock(words)));
            line.Clear();
            if (word == "{" && (!words.TryDequeue(out var end) || end != "}"))
                throw new FormatException($"The block of {block[^1].Name} is not closed.");
        }

        return line.Count == 0 ? block : throw new FormatException($"\"{string.Join(' ', line)}\" does not end with a semicolon.");
    }

    private static IEnumerable<string> Divide(string text)
    {
        var word = new StringBuilder();
        char? quote = null;
        foreach (var line in text.Split('\n').Where(line => !line.TrimStart().StartsWith('#')))
        {
            foreach (var character in line + "\n")
            {
                if (quote is null && (char.IsWhiteSpace(character) || character is ';' or '{' or '}'))
                {
                    if (word.Length > 0)
                        yield return word.ToString();
                    word.Clear();
                    if (!char.IsWhiteSpace(character))
                        yield return character.ToString();
                }
                else
                {
                    quote = quote is null && character is '"' or '\'' ? character : quote == character ? null : quote;
                    word.Append(character);
                }
            }
        }

        if (quote is not null)
            throw new FormatException("A quotation is not closed.");
    }
}
