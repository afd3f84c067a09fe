using System.Buffers;
using System.Text;
using System.Text.Json;
using RetailMessenger.BotFramework.Schema;

namespace RetailMessenger.Tests.BotFramework.Schema;

public sealed class ActivityReadingTests
{
    [Fact]
    public void Members_that_no_class_knows_come_out_as_they_went_in()
    {
        const string Json = """
            {"type":"message","text":"Hi","from":{"id":"anna","vip":{"since":2019}},"conversation":{"id":"c1","shop":7},
             "attachments":[{"contentType":"image/png","contentUrl":"https://shop/x.png","width":640}],
             "entities":[{"type":"clientInfo","locale":"es-MX","nested":{"deep":[1,2,{"x":true}]}}],
             "suggestedActions":{"to":["anna"],"actions":[{"type":"imBack","title":"Yes","value":"Yes","colour":"green"}],"style":"wide"},
             "channelData":{"clientActivityID":"abc","list":[1.50,null]},"properties":{"kept":true},"newInVersion9":[{"a":1}]}
            """;

        var written = SchemaJson.Write(SchemaJson.Read<Activity>(Json));

        Assert.True(JsonElement.DeepEquals(JsonDocument.Parse(Json).RootElement, JsonDocument.Parse(written).RootElement), written);
    }

    [Fact]
    public void Names_may_be_written_in_any_case()
    {
        var activity = SchemaJson.Read<Activity>("""{"Type":"message","TEXT":"Hi","From":{"ID":"anna"}}""");

        Assert.Equal(("message", "Hi", "anna"), (activity.Type, activity.Text, activity.From?.Id));
    }

    [Fact]
    public void Scalars_of_the_wrong_type_are_taken_for_what_they_say_or_left_out()
    {
        var activity = SchemaJson.Read<Activity>(
            """
            {"type":"message","id":42,"text":true,"locale":{"oops":1},"timestamp":"yesterday","localTimestamp":17,
             "historyDisclosed":"true","conversation":{"isGroup":"maybe"},"textHighlights":[{"occurrence":"3"}],"replyToId":1.50}
            """);

        Assert.Equal(("42", "true", null, "1.50"), (activity.Id, activity.Text, activity.Locale, activity.ReplyToId));
        Assert.Null(activity.Timestamp);
        Assert.Null(activity.LocalTimestamp);
        Assert.True(activity.HistoryDisclosed);
        Assert.Null(activity.Conversation!.IsGroup);
        Assert.Equal(3, activity.TextHighlights![0].Occurrence);
    }

    [Fact]
    public void Nulls_are_the_same_as_nothing()
    {
        var activity = SchemaJson.Read<Activity>(
            """{"type":"message","from":null,"attachments":null,"entities":[null,{"type":"x"},null],"value":null,"unknown":null}""");

        Assert.Null(activity.Attachments);
        Assert.Equal("x", Assert.Single(activity.Entities!).Type);
        Assert.Equal("""{"type":"message","entities":[{"type":"x"}]}""", SchemaJson.Write(activity));
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("\"message\"")]
    [InlineData("{\"type\":\"message\"")]
    [InlineData("{\"type\":\"message\"} {}")]
    [InlineData("{\"type\":\"message\",}")]
    [InlineData("{/* hi */}")]
    [InlineData("{\"from\":\"anna\"}")]
    [InlineData("{\"attachments\":{}}")]
    [InlineData("{\"attachments\":[5]}")]
    [InlineData("{\"entities\":[[]]}")]
    public void What_is_no_activity_is_refused_with_one_kind_of_exception(string json)
        => Assert.Throws<SchemaFormatException>(() => SchemaJson.Read<Activity>(json));

    [Theory]
    [InlineData("value")]
    [InlineData("unknown")]
    [InlineData("channelData")]
    public void Nesting_beyond_64_levels_is_refused(string member)
    {
        string Nested(int levels) => $$"""{"type":"event","{{member}}":{{new string('[', levels)}}{{new string(']', levels)}}}""";

        SchemaJson.Write(SchemaJson.Read<Activity>(Nested(63)));
        Assert.Throws<SchemaFormatException>(() => SchemaJson.Read<Activity>(Nested(64)));
        Assert.Throws<SchemaFormatException>(() => SchemaJson.Read<Activity>(Nested(100_000)));
    }

    [Fact]
    public void Bytes_that_are_no_text_are_refused()
        => Assert.Throws<SchemaFormatException>(() => SchemaJson.Read<Activity>([.. "{\"text\":\""u8, 0xC3, 0x28, .. "\"}"u8]));

    [Theory]
    [InlineData("\\ud83d", "\ufffd")]
    [InlineData("\\uDE00 x", "\ufffd x")]
    [InlineData("\\ud83d\\ud83d\\ude00", "\ufffd\U0001F600")]
    [InlineData("\\ud83d\\ude00", "\U0001F600")]
    [InlineData("\\\\ud83d", "\\ud83d")]
    public void Halves_of_characters_are_replaced_wherever_they_stand(string escaped, string expected)
    {
        var activity = SchemaJson.Read<Activity>($$$"""{"text":"{{{escaped}}}","x{{{escaped}}}":1,"value":{"y":"{{{escaped}}}"}}""");

        Assert.Equal(expected, activity.Text);
        Assert.Contains("x" + expected, activity.Properties.Keys);
        Assert.Equal(expected, ((JsonElement)activity.Value!).GetProperty("y").GetString());
        Assert.Equal(expected, SchemaJson.Read<Activity>(SchemaJson.Write(activity)).Text);
    }

    [Fact]
    public void A_byte_order_mark_is_passed_over()
        => Assert.Equal("message", SchemaJson.Read<Activity>([0xEF, 0xBB, 0xBF, .. "{\"type\":\"message\"}"u8]).Type);

    [Fact]
    public void A_body_in_pieces_reads_like_a_body_in_one()
    {
        var bytes = Encoding.UTF8.GetBytes("""{"type":"message","text":"¿Dónde está mi pedido? 📦"}""");
        var pieces = Pieces(bytes, 5);

        Assert.Equal("¿Dónde está mi pedido? 📦", SchemaJson.Read<Activity>(pieces).Text);
    }

    [Theory]
    [InlineData("true", true)]
    [InlineData("\"yes\"", "yes")]
    [InlineData("7", 7L)]
    [InlineData("7.5", 7.5)]
    public void Scalar_values_are_read_as_themselves(string json, object expected)
        => Assert.Equal(expected, SchemaJson.Read<Activity>($$"""{"value":{{json}}}""").Value);

    [Theory]
    [InlineData("123456789012345678901234567890")]
    [InlineData("1e400")]
    public void Numbers_that_would_change_are_kept_as_they_stand(string number)
        => Assert.Equal($$"""{"value":{{number}}}""", SchemaJson.Write(SchemaJson.Read<Activity>($$"""{"value":{{number}}}""")));

    [Fact]
    public void The_message_of_a_refusal_names_the_place_and_not_the_content()
    {
        var refusal = Assert.Throws<SchemaFormatException>(() => SchemaJson.Read<Activity>("""{"text":"my secret","from":["other secret"]}"""));

        Assert.Contains("$.from", refusal.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", refusal.Message, StringComparison.Ordinal);
    }

    private static ReadOnlySequence<byte> Pieces(byte[] bytes, int size)
    {
        Piece? first = null, last = null;
        foreach (var chunk in bytes.Chunk(size))
        {
            last = last is null ? first = new Piece(chunk) : last.Then(chunk);
        }

        return new ReadOnlySequence<byte>(first!, 0, last!, last!.Memory.Length);
    }

    private sealed class Piece : ReadOnlySequenceSegment<byte>
    {
        public Piece(ReadOnlyMemory<byte> memory) => Memory = memory;

        public Piece Then(ReadOnlyMemory<byte> memory)
        {
            var next = new Piece(memory) { RunningIndex = RunningIndex + Memory.Length };
            Next = next;
            return next;
        }
    }
}
