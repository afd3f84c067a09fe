using FsCheck.Xunit;
using RetailMessenger.BotFramework.Schema;

namespace RetailMessenger.Tests.BotFramework.Schema;

public sealed class ActivityJsonProperties
{
    [Property(MaxTest = 1500)]
    public void Any_json_object_reads_as_an_activity_or_is_refused_and_reads_the_same_after_writing(int seed)
    {
        var json = new RandomJson(seed).Object();
        Activity activity;
        try
        {
            activity = SchemaJson.Read<Activity>(json);
        }
        catch (SchemaFormatException)
        {
            return;
        }

        var written = SchemaJson.Write(activity);
        Assert.Equal(written, SchemaJson.Write(SchemaJson.Read<Activity>(written)));
        Assert.Equal(written, SchemaJson.Write(activity.Clone()));
    }

    [Property(MaxTest = 1500)]
    public void Any_bytes_are_read_or_refused(byte[] bytes) => Refused(bytes);

    [Property(MaxTest = 1500)]
    public void A_damaged_activity_is_read_or_refused(int seed, int place, byte damage)
    {
        var bytes = System.Text.Encoding.UTF8.GetBytes(new RandomJson(seed).Object());
        bytes[(place & int.MaxValue) % bytes.Length] = damage;

        Refused(bytes);
    }

    private static void Refused(byte[] bytes)
    {
        try
        {
            Assert.NotNull(SchemaJson.Write(SchemaJson.Read<Activity>(bytes)));
        }
        catch (SchemaFormatException refusal)
        {
            Assert.NotEmpty(refusal.Message);
        }
    }
}
