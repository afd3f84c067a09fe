// Fields, and names that differ by case only, are what the tests look at.
#pragma warning disable CA1051, CA1708
namespace RetailMessenger.Tests.BotFramework.State;

public sealed class Basket
{
    public string Note = "field";

    public string? NOTE { get; set; }

    public List<Line> Lines { get; } = [];

    public IDictionary<string, object> Extras { get; set; } = new Dictionary<string, object>(StringComparer.Ordinal);

    public Dictionary<Size, int> BySize { get; } = [];

    public IEnumerable<UserProfile>? Members { get; set; }

    public string Computed => throw new InvalidOperationException("Nobody asks for what is only computed: " + Note);
}
