using System.Security.Claims;
using RetailMessenger.BotFramework.Skills;

namespace RetailMessenger.Tests.BotFramework.Skills;

public sealed class SkillValidationTests
{
    [Theory]
    [InlineData(true, "ver=1.0", "appid=shop", "aud=stylist")]
    [InlineData(true, "ver=2.0", "azp=shop", "aud=stylist")]
    [InlineData(true, "appid=AnonymousSkill")]
    [InlineData(false)]
    [InlineData(false, "appid=shop", "aud=stylist")]
    [InlineData(false, "ver=1.0", "appid=shop", "aud=https://api.botframework.com")]
    [InlineData(false, "ver=1.0", "appid=shop", "aud=https://api.botframework.us")]
    [InlineData(false, "ver=1.0", "appid=shop")]
    [InlineData(false, "ver=1.0", "aud=stylist")]
    [InlineData(false, "ver=1.0", "appid=shop", "aud=shop")]
    [InlineData(false, "ver=2.0", "appid=shop", "aud=stylist")]
    public void A_bot_is_told_from_a_channel(bool isBot, params string[] claims) =>
        Assert.Equal(isBot, SkillValidation.IsSkillClaim(claims.Select(claim => new Claim(claim.Split('=')[0], claim.Split('=')[1]))));
}
