using System.Buffers;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Orleans.Serialization;
using Orleans.Serialization.Buffers;
using Orleans.Serialization.Codecs;
using Orleans.Serialization.Session;
using RetailMessenger.Core.Conversations;
using RetailMessenger.Runtime.Conversations;

namespace RetailMessenger.Tests.Runtime;

/// <summary>What a node of one version sends is read by a node of another. The other version's bytes are written here member by member.</summary>
public sealed class CarriedBytesTests : IDisposable
{
    private static readonly LogEntry Entry = new()
    {
        Conversation = new ConversationKey("sms", "+34600000000"),
        Sequence = 7,
        Direction = Direction.In,
        ActivityId = "a-7",
        Time = new DateTimeOffset(2026, 5, 4, 3, 2, 1, TimeSpan.FromHours(2)),
        ActivityBody = """{"type":"message","text":"¿Dónde está?"}""",
        PreviousIn = 5,
    };

    private readonly ServiceProvider _services =
        new ServiceCollection().AddSerializer(serializer => serializer.AddAssembly(typeof(WakeUp).Assembly)).BuildServiceProvider();

    private delegate void WriteMembers(ref Writer<ArrayBufferWriter<byte>> writer);

    [Fact]
    public void Written_member_by_member_it_is_what_a_node_sends()
    {
        var sent = Serializer<WakeUp>().SerializeToArray(new WakeUp(Entry, "trace", "node"));

        Assert.Equal(sent, Bytes(Nothing, Nothing));
    }

    [Fact]
    public void What_a_later_version_adds_is_passed_over()
    {
        var read = Serializer<WakeUp>().Deserialize(Bytes(MoreOfTheEntry, MoreOfTheSignal))!;

        Assert.Equal((AllOf(Entry), "trace", "node"), (AllOf(read.Entry), read.Trace, read.Node));
    }

    [Fact]
    public void Even_where_that_is_of_a_type_that_only_the_later_version_has()
    {
        var known = Bytes(Nothing, Alien);
        var name = Encoding.UTF8.GetBytes(typeof(FormatException).FullName!);
        var at = known.AsSpan().IndexOf(name);
        Assert.True(at > 0);
        Encoding.UTF8.GetBytes("Shop.IsntExceptions").AsSpan().CopyTo(known.AsSpan(at));

        var read = Serializer<WakeUp>().Deserialize(known)!;

        Assert.Equal((AllOf(Entry), "trace", "node"), (AllOf(read.Entry), read.Trace, read.Node));
    }

    [Fact]
    public void What_an_earlier_version_did_not_know_is_missing()
    {
        var read = Serializer<WakeUp>().Deserialize(BytesOfTheFirstVersion())!;

        Assert.Equal((AllOf(Entry) with { PreviousIn = 0 }, null, null), (AllOf(read.Entry), read.Trace, read.Node));
    }

    public void Dispose() => _services.Dispose();

    private static (ConversationKey Conversation, long Sequence, Direction Direction, string ActivityId, DateTimeOffset Time, string Body, long PreviousIn) AllOf(LogEntry entry) =>
        (entry.Conversation, entry.Sequence, entry.Direction, entry.ActivityId, entry.Time, entry.ActivityBody, entry.PreviousIn);

    private static void Nothing(ref Writer<ArrayBufferWriter<byte>> writer)
    {
    }

    private static void MoreOfTheEntry(ref Writer<ArrayBufferWriter<byte>> writer)
    {
        StringCodec.WriteField(ref writer, 1, "a hint");
        Int64Codec.WriteField(ref writer, 2, long.MaxValue);
    }

    private static void MoreOfTheSignal(ref Writer<ArrayBufferWriter<byte>> writer)
    {
        Int32Codec.WriteField(ref writer, 1, 3);
        writer.WriteStartObject(1, typeof(LogEntry[]), typeof(LogEntry[]));
        WriteEntry(ref writer, 0, MoreOfTheEntry);
        writer.WriteEndObject();
        ByteArrayCodec.WriteField(ref writer, 4, [1, 2, 3]);
    }

    // Under a declared type of object the name of what stands there is written; the test gives it one that nobody has.
    private static void Alien(ref Writer<ArrayBufferWriter<byte>> writer)
    {
        writer.WriteStartObject(1, typeof(object), typeof(FormatException));
        StringCodec.WriteField(ref writer, 0, "inside");
        writer.WriteEndObject();
        StringCodec.WriteField(ref writer, 1, "after it");
    }

    private static void WriteEntry(ref Writer<ArrayBufferWriter<byte>> writer, uint delta, WriteMembers more)
    {
        ReferenceCodec.MarkValueField(writer.Session);
        writer.WriteStartObject(delta, typeof(LogEntry), typeof(LogEntry));
        StringCodec.WriteField(ref writer, 0, Entry.Conversation.ToString());
        Int64Codec.WriteField(ref writer, 1, Entry.Sequence);
        Int32Codec.WriteField(ref writer, 1, (int)Entry.Direction);
        StringCodec.WriteField(ref writer, 1, Entry.ActivityId);
        DateTimeOffsetCodec.WriteField(ref writer, 1, Entry.Time);
        StringCodec.WriteField(ref writer, 1, Entry.ActivityBody);
        Int64Codec.WriteField(ref writer, 1, Entry.PreviousIn);
        more(ref writer);
        writer.WriteEndObject();
    }

    private byte[] Bytes(WriteMembers moreOfTheEntry, WriteMembers moreOfTheSignal)
    {
        using var session = _services.GetRequiredService<SerializerSessionPool>().GetSession();
        var output = new ArrayBufferWriter<byte>();
        var writer = Writer.Create(output, session);
        writer.WriteStartObject(0, typeof(WakeUp), typeof(WakeUp));
        WriteEntry(ref writer, 0, moreOfTheEntry);
        StringCodec.WriteField(ref writer, 1, "trace");
        StringCodec.WriteField(ref writer, 1, "node");
        moreOfTheSignal(ref writer);
        writer.WriteEndObject();
        writer.Commit();
        return output.WrittenSpan.ToArray();
    }

    private byte[] BytesOfTheFirstVersion()
    {
        using var session = _services.GetRequiredService<SerializerSessionPool>().GetSession();
        var output = new ArrayBufferWriter<byte>();
        var writer = Writer.Create(output, session);
        writer.WriteStartObject(0, typeof(WakeUp), typeof(WakeUp));
        writer.WriteStartObject(0, typeof(LogEntry), typeof(LogEntry));
        StringCodec.WriteField(ref writer, 0, Entry.Conversation.ToString());
        Int64Codec.WriteField(ref writer, 1, Entry.Sequence);
        Int32Codec.WriteField(ref writer, 1, (int)Entry.Direction);
        StringCodec.WriteField(ref writer, 1, Entry.ActivityId);
        DateTimeOffsetCodec.WriteField(ref writer, 1, Entry.Time);
        StringCodec.WriteField(ref writer, 1, Entry.ActivityBody);
        writer.WriteEndObject();
        writer.WriteEndObject();
        writer.Commit();
        return output.WrittenSpan.ToArray();
    }

    private Serializer<T> Serializer<T>() => _services.GetRequiredService<Serializer<T>>();
}
