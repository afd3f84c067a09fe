using System.Net;
using RetailMessenger.Channels.Messenger.Sending;
using RetailMessenger.Channels.Messenger.Wire;
using RetailMessenger.Core.Conversations;

namespace RetailMessenger.Tests.Channels.Messenger;

public sealed class ErrorTests
{
    [Theory]
    [InlineData(1, null, 0, "again")]
    [InlineData(1, null, 1, "shop")]
    [InlineData(1, 99, 0, "shop")]
    [InlineData(1, 1357046, 0, "sent")]
    [InlineData(2, null, 0, "again")]
    [InlineData(2, null, 3, "unreachable")]
    [InlineData(2, 2018344, 5, "shop")]
    [InlineData(4, null, 0, "again")]
    [InlineData(4, 2018354, 0, "refused")]
    [InlineData(9, 2018352, 0, "refused")]
    [InlineData(10, null, 0, "shop")]
    [InlineData(10, 2018278, 0, "refused")]
    [InlineData(10, 2534022, 0, "refused")]
    [InlineData(10, 2018065, 0, "refused")]
    [InlineData(10, 2018108, 0, "unreachable")]
    [InlineData(10, 1404170, 0, "shop")]
    [InlineData(10, 1893015, 0, "refused")]
    [InlineData(10, 1893063, 0, "shop")]
    [InlineData(10, 2018336, 0, "refused")]
    [InlineData(32, null, 0, "again")]
    [InlineData(80006, null, 0, "again")]
    [InlineData(100, null, 0, "refused")]
    [InlineData(100, 33, 0, "refused")]
    [InlineData(100, 2018001, 0, "refused")]
    [InlineData(100, 2018008, 0, "again")]
    [InlineData(100, 2018008, 1, "refused")]
    [InlineData(100, 2018164, 0, "shop")]
    [InlineData(100, 2018294, 0, "again")]
    [InlineData(100, 2018294, 1, "refused")]
    [InlineData(100, 2534037, 0, "refused")]
    [InlineData(2018300, null, 0, "refused")]
    [InlineData(105, null, 0, "refused")]
    [InlineData(190, 460, 0, "shop")]
    [InlineData(200, null, 0, "shop")]
    [InlineData(200, 2018028, 0, "shop")]
    [InlineData(200, 1545041, 0, "unreachable")]
    [InlineData(551, null, 0, "unreachable")]
    [InlineData(551, 1545041, 0, "unreachable")]
    [InlineData(230, null, 0, "refused")]
    [InlineData(368, null, 0, "shop")]
    [InlineData(613, null, 0, "again")]
    [InlineData(613, 2534040, 0, "again")]
    [InlineData(613, 1893016, 0, "refused")]
    [InlineData(613, 2018338, 0, "shop")]
    [InlineData(1200, null, 0, "again")]
    [InlineData(2022, null, 0, "refused")]
    [InlineData(10303, null, 0, "refused")]
    [InlineData(2018218, null, 0, "refused")]
    [InlineData(9000001, null, 0, "refused")]
    [InlineData(424242, null, 0, "refused")]
    public void Each_error_says_what_to_do(int code, int? subcode, int failed, string expected) =>
        Assert.Equal(expected, Name(GraphErrors.Read(HttpStatusCode.BadRequest, new GraphError(code, subcode, "words", null, "trace"), null, failed)));

    [Theory]
    [InlineData(500, "again")]
    [InlineData(503, "again")]
    [InlineData(429, "again")]
    [InlineData(404, "refused")]
    public void Without_an_error_the_status_decides(int status, string expected) => Assert.Equal(expected, Name(GraphErrors.Read((HttpStatusCode)status, null, null, 0)));

    [Fact]
    public void What_is_not_known_but_passes_is_tried_again()
    {
        Assert.Equal("again", Name(GraphErrors.Read(HttpStatusCode.BadRequest, new GraphError(4242, null, "", true, null), null, 0)));
        Assert.Equal("again", Name(GraphErrors.Read(HttpStatusCode.InternalServerError, new GraphError(4242, null, "", null, null), null, 0)));
    }

    [Fact]
    public void What_staff_read_names_the_code_and_metas_trace_and_no_words()
    {
        var refused = Assert.IsType<SendResult.Refused>(GraphErrors.Read(HttpStatusCode.BadRequest, new GraphError(100, 2018001, "anna said so", null, "AbC"), null, 0));

        Assert.Equal("Messenger's error 100/2018001, trace AbC.", refused.Reason);
    }

    private static string Name(SendResult result) => result switch
    {
        SendResult.Sent => "sent",
        SendResult.TryAgain { NeedsShop: true } => "shop",
        SendResult.TryAgain => "again",
        SendResult.Unreachable { Standing: Standing.Unreachable } => "unreachable",
        _ => "refused",
    };
}
