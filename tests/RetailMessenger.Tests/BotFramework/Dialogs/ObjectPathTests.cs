using System.Text.Json;
using System.Text.Json.Nodes;
using RetailMessenger.BotFramework.Dialogs;
using RetailMessenger.BotFramework.Schema;
using RetailMessenger.BotFramework.State;

namespace RetailMessenger.Tests.BotFramework.Dialogs;

public sealed class ObjectPathTests
{
    private static readonly Dictionary<string, object> Order = new(StringComparer.Ordinal)
    {
        ["number"] = "A-1",
        ["Lines"] = new List<object> { new Dictionary<string, object>(StringComparer.Ordinal) { ["name"] = "shirt", ["price"] = 19.95m } },
        ["labels"] = new Dictionary<string, string>(StringComparer.Ordinal) { ["in.stock"] = "yes" },
        ["json"] = JsonSerializer.SerializeToElement(new { size = "M", counts = new[] { 1, 2 } }),
        ["node"] = new JsonObject { ["tags"] = new JsonArray("new", "sale") },
        ["card"] = new HeroCard { Title = "Sock", Buttons = [new CardAction { Title = "Buy" }] },
        ["first"] = "by name",
        ["FIRST"] = "by its own case",
    };

    [Theory]
    [InlineData("number", "A-1")]
    [InlineData("lines[0].name", "shirt")]
    [InlineData("Lines.first().price", "19.95")]
    [InlineData("labels['in.stock']", "yes")]
    [InlineData("labels[\"IN.STOCK\"]", "yes")]
    [InlineData("json.size", "M")]
    [InlineData("json.counts[1]", "2")]
    [InlineData("node.tags[1]", "sale")]
    [InlineData("node.tags.first()", "new")]
    [InlineData("card.title", "Sock")]
    [InlineData("card.buttons[0].title", "Buy")]
    [InlineData("FIRST", "by its own case")]
    public void A_path_leads_to_a_value(string path, string value) => Assert.Equal(value, ObjectPath.GetPathValue<string>(Order, path));

    [Theory]
    [InlineData("nothing")]
    [InlineData("lines[1]")]
    [InlineData("lines.name")]
    [InlineData("number.length.x")]
    [InlineData("json.nothing")]
    [InlineData("json.counts[9]")]
    [InlineData("node.tags[9]")]
    [InlineData("card[0]")]
    public void A_path_that_leads_to_nothing_says_so(string path)
    {
        Assert.False(ObjectPath.HasValue(Order, path));
        Assert.Equal("other", ObjectPath.GetPathValue(Order, path, "other"));
        Assert.Throws<KeyNotFoundException>(() => ObjectPath.GetPathValue<string>(Order, path));
    }

    [Fact]
    public void What_is_of_another_type_is_converted_where_nothing_is_lost()
    {
        Assert.Equal(2L, ObjectPath.GetPathValue<long>(Order, "json.counts[1]"));
        Assert.Equal(["M"], ObjectPath.GetPathValue<Dictionary<string, object>>(Order, "json").Values.OfType<string>());
        Assert.False(ObjectPath.TryGetPathValue<int>(Order, "lines[0].price", out _));
        Assert.False(ObjectPath.TryGetPathValue<int>(Order, "number", out _));
        Assert.Throws<StateTypeException>(() => ObjectPath.MapValueTo<int>("a lot"));
    }

    [Fact]
    public void What_is_missing_on_the_way_is_made()
    {
        var root = new Dictionary<string, object>(StringComparer.Ordinal);

        ObjectPath.SetPathValue(root, "order.lines[1].name", "shirt");
        ObjectPath.SetPathValue(root, "ORDER.lines[1].NAME", "sock");

        Assert.Equal("sock", ObjectPath.GetPathValue<string>(root, "order.lines[1].name"));
        Assert.Equal(["order"], root.Keys);
    }

    [Fact]
    public void Values_are_set_in_objects_and_in_json()
    {
        var card = new ReceiptCard { Title = "Order", Items = [new ReceiptItem { Title = "sock", Price = "5" }] };
        var root = new Dictionary<string, object>(StringComparer.Ordinal)
        {
            ["card"] = card,
            ["node"] = new JsonObject { ["tags"] = new JsonArray("new") },
            ["json"] = JsonSerializer.SerializeToElement(new { size = "M", counts = new[] { 1, 2 } }),
        };

        ObjectPath.SetPathValue(root, "card.items[0].price", "6");
        ObjectPath.SetPathValue(root, "node.tags[1]", "sale");
        ObjectPath.SetPathValue(root, "json.counts[0]", 9);
        ObjectPath.RemovePathValue(root, "json.size");
        ObjectPath.RemovePathValue(root, "node.tags[0]");
        ObjectPath.RemovePathValue(root, "card.title");

        Assert.Equal("6", card.Items[0].Price);
        Assert.Null(card.Title);
        Assert.Equal("sale", ObjectPath.GetPathValue<string>(root, "node.tags[0]"));
        Assert.Equal(9, ObjectPath.GetPathValue<int>(root, "json.counts[0]"));
        Assert.False(ObjectPath.HasValue(root, "json.size"));
    }

    [Fact]
    public void What_is_made_on_the_way_is_kept_where_it_is_made()
    {
        var root = new JsonObject();
        var options = new PromptOptions();

        ObjectPath.SetPathValue(root, "a.b[1].c", 1);
        ObjectPath.SetPathValue(root, "copy", root["a"]!["b"]);
        ObjectPath.SetPathValue(options, "prompt.text", "Which size?");

        Assert.Equal("""{"a":{"b":[null,{"c":1}]},"copy":[null,{"c":1}]}""", root.ToJsonString());
        Assert.Equal("Which size?", options.Prompt!.Text);
        Assert.Equal(1, ObjectPath.GetPathValue<int>(root, "a.b[copy[1].c].c"));
    }

    [Theory]
    [InlineData("number.x")]
    [InlineData("number[0]")]
    [InlineData("card.nothing")]
    [InlineData("many[2000000000]")]
    public void What_cannot_be_changed_is_refused(string path)
    {
        var root = new Dictionary<string, object>(StringComparer.Ordinal) { ["number"] = "A-1", ["card"] = new HeroCard() };

        Assert.Throws<InvalidOperationException>(() => ObjectPath.SetPathValue(root, path, 1));
    }
}
