using System.Security.Claims;
using RetailMessenger.BotFramework.Turns;

namespace RetailMessenger.BotFramework.Skills;

/// <summary>The bot that called this one as its skill, if one did.</summary>
internal static class SkillCaller
{
    /// <summary>Whether the turn's activity comes from a bot that uses this one as its skill.</summary>
    public static bool IsParent(ITurnContext turnContext) => ReturnedFromSkill(turnContext) is null && IsBot(turnContext);

    /// <summary>Whether a bot waits to hear that this one is done. A skill's own answers come back through this one, and are not that.</summary>
    public static bool WaitsForEnd(ITurnContext turnContext) =>
        IsBot(turnContext)
        && (ReturnedFromSkill(turnContext) is not { } talk
            || talk.OAuthScope is not (null or SkillValidation.ChannelAudience or SkillValidation.GovernmentChannelAudience));

    private static bool IsBot(ITurnContext turnContext) =>
        turnContext.TurnState.Get<ClaimsIdentity>(BotAdapter.BotIdentityKey) is { } identity && SkillValidation.IsSkillClaim(identity.Claims);

    private static SkillConversationReference? ReturnedFromSkill(ITurnContext turnContext) =>
        turnContext.TurnState.Get<SkillConversationReference>(SkillHandler.SkillConversationReferenceKey);
}
