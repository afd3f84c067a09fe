using RetailMessenger.Core.Retail;

namespace RetailMessenger.Tests.Core.Retail;

public sealed class OrderNumberTests
{
    [Theory]
    [InlineData("where is my order #W2378156?", "#W2378156")]
    [InlineData("cancel R10482 please", "R10482")]
    [InlineData("1001", "1001")]
    [InlineData("it's ORD-2026-881, bought for $120.00", "ORD-2026-881")]
    [InlineData("#1001 and not #1002", "#1001")]
    public void The_number_of_an_order_is_found_in_a_sentence(string text, string number) => Assert.Equal(number, OrderNumber.Find(text));

    [Theory]
    [InlineData("where is my order")]
    [InlineData("anna1234@example.com")]
    [InlineData("1001 or 1002")]
    [InlineData("it cost $1000")]
    [InlineData("two of 42")]
    [InlineData("")]
    [InlineData(null)]
    public void What_is_none_or_might_be_several_is_not_taken_for_one(string? text) => Assert.Null(OrderNumber.Find(text));

    [Fact]
    public void Without_its_number_a_sentence_says_what_is_asked() => Assert.Equal("cancel my order   please", OrderNumber.Without("cancel my order #1001 please"));
}
