using Microsoft.Extensions.Options;
using RetailMessenger.Tests.Shop;

namespace RetailMessenger.Tests.Channels.WebChat;

public sealed class SettingsTests
{
    [Theory]
    [InlineData("Secret", "too short")]
    [InlineData("PreviousSecret", "too short")]
    [InlineData("AllowedOrigins:1", "shop.example.com")]
    [InlineData("AllowedOrigins:1", "*")]
    [InlineData("AllowedOrigins:1", "https://shop.example.com/path")]
    [InlineData("BotName", " ")]
    [InlineData("QuietTime", "-00:00:01")]
    [InlineData("TokenLifetime", "00:00:10")]
    [InlineData("ResumeLifetime", "00:01:00")]
    [InlineData("KeyNumber", "0")]
    [InlineData("MostActivityCharacters", "10")]
    [InlineData("MostFiles", "-1")]
    [InlineData("MostFileBytes", "0")]
    [InlineData("MostUploadBytes", "1")]
    [InlineData("MostUploadsAtOnce", "0")]
    [InlineData("RateLimits:PostBurst", "0")]
    [InlineData("RateLimits:PostsPerMinutePerConversation", "-5")]
    public async Task A_setting_that_cannot_be_used_is_named_at_start(string key, string value)
    {
        var refused = await Assert.ThrowsAsync<OptionsValidationException>(() => TestShop.OpenAsync(settings: ("Channels:WebChat:" + key, value)));

        Assert.StartsWith("Channels:WebChat:" + key.Split(":1")[0], Assert.Single(refused.Failures));
    }

    [Fact]
    public async Task The_bot_goes_by_the_name_that_the_shop_gives_it()
    {
        await using var shop = await TestShop.OpenAsync(settings: [("Channels:WebChat:BotName", "Greta"), ("Channels:WebChat:BotId", "greta")]);
        using var anna = await shop.CustomerAsync();

        var from = (await anna.HearsMessageAsync()).GetProperty("from");

        Assert.Equal(("greta", "Greta"), (from.GetProperty("id").GetString(), from.GetProperty("name").GetString()));
    }

    [Fact]
    public async Task Messages_within_the_quiet_time_are_answered_as_one()
    {
        await using var shop = await TestShop.OpenAsync(settings: ("Channels:WebChat:QuietTime", "00:00:01"));
        using var anna = await shop.CustomerAsync();
        await anna.SaysAsync("I want");
        await anna.SaysAsync("a red shirt");

        var heard = HearAsync();
        while (!heard.IsCompleted)
        {
            shop.Clock.Advance(TimeSpan.FromSeconds(1));
            await Task.Yield();
        }

        Assert.Equal("you said I want\na red shirt", await heard);

        async Task<string> HearAsync()
        {
            await anna.HearsAsync();
            return await anna.HearsAsync();
        }
    }
}
