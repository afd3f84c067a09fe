using System.Text;
using FsCheck.Xunit;
using RetailMessenger.Channels.Twilio;

namespace RetailMessenger.Tests.Channels.Twilio;

public sealed class FormFieldsTests
{
    [Theory]
    [InlineData("a=1&b=2", "a=1;b=2")]
    [InlineData("a=1&a=2&a=1", "a=1;a=2;a=1")]
    [InlineData("a", "a=")]
    [InlineData("a=&b", "a=;b=")]
    [InlineData("a=b=c", "a=b=c")]
    [InlineData("a=x+y%2Bz", "a=x y+z")]
    [InlineData("%61=%F0%9F%98%80", "a=😀")]
    [InlineData("a=100%&b=%zz&c=%4", "a=100%;b=%zz;c=%4")]
    [InlineData("&&a=1&", "a=1")]
    [InlineData("", "")]
    public void Fields_are_read_as_they_stand(string form, string expected) =>
        Assert.Equal(expected, string.Join(';', FormFields.Read(Encoding.UTF8.GetBytes(form)).All.Select(field => $"{field.Key}={field.Value}")));

    [Property(MaxTest = 500)]
    public void Whatever_is_written_is_read_again(string[] values)
    {
        var clean = values.Where(value => value is not null).Select(value => string.Concat(value.EnumerateRunes())).ToList();
        var form = string.Join('&', clean.Select((value, index) => $"f{index}={Uri.EscapeDataString(value)}"));

        Assert.Equal(clean, FormFields.Read(Encoding.UTF8.GetBytes(form)).All.Select(field => field.Value));
    }

    [Property(MaxTest = 500)]
    public void No_bytes_make_it_fail(byte[] bytes) => Assert.NotNull(FormFields.Read(bytes).All);
}
