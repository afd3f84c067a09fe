using FsCheck.Xunit;
using RetailMessenger.BotFramework.State;
using RetailMessenger.Tests.BotFramework.Schema;

namespace RetailMessenger.Tests.BotFramework.State;

public sealed class StateJsonProperties
{
    [Property(MaxTest = 500)]
    public void Any_mixture_of_values_comes_back_as_it_was(
        int number, long big, double real, decimal money, string? text, DateTime time, DateTimeOffset moment, Guid id, List<string?> list)
    {
        var bag = new Dictionary<string, object?>(StringComparer.Ordinal)
        {
            ["n"] = number,
            ["b"] = big,
            ["r"] = real,
            ["m"] = money,
            ["t"] = text,
            ["d"] = time,
            ["o"] = moment,
            ["i"] = id,
            ["l"] = list,
            ["x" + text] = new Dictionary<string, object?>(StringComparer.Ordinal) { [text ?? "$"] = new object?[] { number, real, text, null } },
        };

        // JSON has no half characters; a text that has one is mended.
        if (text is not null && !System.Text.Unicode.Utf8.IsValid(System.Text.Encoding.UTF8.GetBytes(text))) return;
        var back = Assert.IsType<Dictionary<string, object>>(StateJson.Read(StateJson.Write(bag)));

        Assert.Equal<object>(bag, back);
        Assert.All(bag.Where(pair => pair.Value is not null), pair => Assert.Equal(pair.Value!.GetType(), back[pair.Key].GetType()));
    }

    [Property(MaxTest = 1000)]
    public void Any_json_reads_as_state_and_reads_the_same_after_writing(int seed)
    {
        var random = new Random(seed);
        string[] tags = ["int", "long", "List<int>", "List<object>", "Dictionary<string;object>", "json", "Gone@Gone", "string[]", "Guid", Tag<UserProfile>(), Tag<Line>(), Tag<Basket>()];
        StateTypes.AllowAssemblyOf<UserProfile>();
        var json = new RandomJson(seed).Object().Replace("\"TYPE\":", $"\"$type\":\"{tags[random.Next(tags.Length)]}\",\"x\":", StringComparison.Ordinal);

        var written = StateJson.Write(StateJson.Read(json));

        Assert.Equal(written, StateJson.Write(StateJson.Read(written)));
    }

    private static string Tag<T>() => $"{typeof(T).FullName}@{typeof(T).Assembly.GetName().Name}";
}
