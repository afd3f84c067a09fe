using System.IO.Compression;
using System.Text.Json;
using System.Text.RegularExpressions;
using RetailMessenger.Tests.House;

namespace RetailMessenger.Tests.Server;

public sealed partial class ClientFilesTests
{
    private const string Pages = "src/RetailMessenger.Server/wwwroot/";

    [Fact]
    public void The_script_that_shops_put_in_weighs_at_most_four_kilobytes()
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.SmallestSize, leaveOpen: true))
            gzip.Write(File.ReadAllBytes(Path.Combine(Repository.Root, Pages, "embed.js")));

        Assert.InRange(packed.Length, 1, 4096);
    }

    [Fact]
    public void Our_pages_hold_no_inline_script_or_style_that_a_strict_policy_would_refuse()
    {
        var pages = Repository.Files("*.html").Where(path => path.StartsWith(Pages, StringComparison.Ordinal)).ToList();

        Assert.NotEmpty(pages);
        Assert.All(pages, page => Assert.DoesNotMatch(Inline(), Repository.Read(page)));
    }

    [Fact]
    public void The_chat_page_says_everything_in_every_language()
    {
        var tables = Table().Matches(Repository.Read(Pages + "chat/texts.js"))
            .ToDictionary(table => table.Groups["name"].Value, table => Key().Matches(table.Groups["words"].Value).Select(key => key.Groups["key"].Value).Order().ToList());

        Assert.Equal(["english", "spanish"], tables.Keys.Order());
        Assert.NotEmpty(tables["english"]);
        Assert.Equal(tables["english"], tables["spanish"]);
    }

    [Fact]
    public void Lock_files_name_no_registry_and_hold_a_checksum_of_everything_fetched()
    {
        var locks = Repository.Files("package-lock.json").ToList();

        Assert.NotEmpty(locks);
        Assert.All(locks, path =>
        {
            var text = Repository.Read(path);
            Assert.DoesNotContain("://", text, StringComparison.Ordinal);
            using var json = JsonDocument.Parse(text);
            var fetched = json.RootElement.GetProperty("packages").EnumerateObject()
                .Where(package => package.Name.StartsWith("node_modules/", StringComparison.Ordinal) && !package.Value.TryGetProperty("link", out _)).ToList();
            Assert.NotEmpty(fetched);
            Assert.All(fetched, package => Assert.StartsWith("sha512-", package.Value.GetProperty("integrity").GetString()));
        });
    }

    [GeneratedRegex("""<style|<script(?![^>]*\ssrc=)|\sstyle=|\son[a-z]+=|javascript:""", RegexOptions.IgnoreCase, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Inline();

    [GeneratedRegex("""const (?<name>\w+) = \{(?<words>.*?)\n\};""", RegexOptions.Singleline, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Table();

    [GeneratedRegex("""^\s+(?<key>\w+):""", RegexOptions.Multiline, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Key();
}
