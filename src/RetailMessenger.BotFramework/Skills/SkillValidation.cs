using System.Security.Claims;

namespace RetailMessenger.BotFramework.Skills;

/// <summary>Tells calls of other bots from those of channels, by their claims, which the adapter has verified.</summary>
/// <remarks>https://learn.microsoft.com/azure/bot-service/skills-conceptual</remarks>
public static class SkillValidation
{
    internal const string ChannelAudience = "https://api.botframework.com";
    internal const string GovernmentChannelAudience = "https://api.botframework.us";

    private const string AnonymousSkill = "AnonymousSkill";

    /// <summary>Whether the claims are those of another bot: a token of an application for this one, not of the channel service.</summary>
    public static bool IsSkillClaim(IEnumerable<Claim> claims)
    {
        var values = ValuesOf(claims);
        if (values.GetValueOrDefault("appid") == AnonymousSkill)
        {
            return true;
        }

        var caller = CallerOf(values);
        var audience = values.GetValueOrDefault("aud");
        return values.ContainsKey("ver")
            && !string.IsNullOrEmpty(caller)
            && !string.IsNullOrEmpty(audience)
            && audience is not (ChannelAudience or GovernmentChannelAudience)
            && caller != audience;
    }

    /// <summary>To whom answers are addressed: the bot that called, else the channel.</summary>
    internal static string AudienceOf(ClaimsIdentity identity) =>
        IsSkillClaim(identity.Claims) ? CallerOf(ValuesOf(identity.Claims)) ?? AnonymousSkill : ChannelAudience;

    // Version 1 tokens carry the caller in appid, version 2 in azp.
    private static string? CallerOf(Dictionary<string, string> values) =>
        values.GetValueOrDefault(values.GetValueOrDefault("ver") == "2.0" ? "azp" : "appid");

    private static Dictionary<string, string> ValuesOf(IEnumerable<Claim> claims) => claims
        .GroupBy(claim => claim.Type, StringComparer.Ordinal)
        .ToDictionary(claims => claims.Key, claims => claims.First().Value, StringComparer.Ordinal);
}
