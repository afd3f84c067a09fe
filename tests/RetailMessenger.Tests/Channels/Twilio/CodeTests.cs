using RetailMessenger.Channels.Twilio;
using RetailMessenger.Core.Customers.Identity;

namespace RetailMessenger.Tests.Channels.Twilio;

/// <summary>How codes reach customers by SMS.</summary>
public sealed class CodeTests
{
    [Fact]
    public async Task A_code_goes_to_a_number_that_has_never_written()
    {
        await using var twilio = await TwilioShop.OpenAsync();
        var sender = twilio.Shop.Get<IEnumerable<ICodeSender>>().Single(sender => sender.Reaches("+15550001111"));

        var phone = twilio.Network.Phone("+15550001111");
        Assert.True(await sender.SendAsync("+15550001111", "Your code", "Your code is 123456.", TestContext.Current.CancellationToken));

        Assert.Equal("Your code is 123456.", Assert.Single(phone.Messages).Text);
        Assert.False(await sender.SendAsync("+15559999999", "Your code", "Your code is 123456.", TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData("0151 234567")]
    [InlineData("anna@example.com")]
    public async Task What_is_no_number_with_its_countrys_code_is_not_reached(string address)
    {
        await using var twilio = await TwilioShop.OpenAsync();

        Assert.DoesNotContain(twilio.Shop.Get<IEnumerable<ICodeSender>>(), sender => sender is TwilioCodeSender && sender.Reaches(address));
    }
}
