using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using RetailMessenger.BotFramework.Dialogs;
using RetailMessenger.BotFramework.State;
using RetailMessenger.BotFramework.Turns;
using RetailMessenger.Core.Assistant.Asking;
using RetailMessenger.Core.Assistant.Capabilities;
using RetailMessenger.Core.Assistant.Commands;
using RetailMessenger.Core.Assistant.Steps;
using RetailMessenger.Core.Assistant.Understanding;
using RetailMessenger.Core.Customers.Identity;
using RetailMessenger.Core.Settings;
using RetailMessenger.Core.Texts;

namespace RetailMessenger.Core.Assistant;

/// <summary>Adds the bot and what it can talk about.</summary>
public static class AssistantRegistration
{
    /// <summary>
    /// Adds the bot: its steps in the order in which they are asked, and what it says when a turn was given up or a dialog lost. State is read from and written to
    /// the storage in the turn's state; only without one it is kept in memory.
    /// </summary>
    /// <exception cref="TextsException">Words of the assistant are incomplete.</exception>
    public static IServiceCollection AddAssistant(this IServiceCollection services, IConfiguration configuration)
    {
        _ = (TextFiles.Of<AssistantText>(), TextFiles.Of<AskingText>(), TextFiles.Of<CodeText>(), TextFiles.Of<Command>());
        services.AddSettings<AssistantOptions>(configuration, AssistantOptions.Section);
        services.AddSettings<IdentityOptions>(configuration, IdentityOptions.Section);
        services.AddSingleton<IValidateOptions<AssistantOptions>, AssistantOptionsValidator>();
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton(new ConversationState(new MemoryStorage()));
        services.TryAddSingleton(new UserState(new MemoryStorage()));
        return services
            .AddSingleton<ITurnStep, RunErrands>()
            .AddSingleton<ITurnStep, StaySilent>()
            .AddSingleton<ITurnStep, MeetCustomer>()
            .AddSingleton<ITurnStep, LeaveCarrierWords>()
            .AddSingleton<ITurnStep, ReadMeaning>()
            .AddSingleton<ITurnStep, FollowLanguage>()
            .AddSingleton<ITurnStep, GreetCustomer>()
            .AddSingleton<ITurnStep, ObeyCommands>()
            .AddSingleton<ITurnStep, BeginDialog>()
            .AddSingleton<ITurnStep, ContinueDialog>()
            .AddSingleton<ITurnStep, OfferNextStep>()
            .AddSingleton<OwnShop>()
            .AddSingleton<OrderDesk>()
            .AddSingleton<CodeDesk>()
            .AddSingleton<GuessLimits>()
            .AddSingleton<PhraseBook>()
            .AddSingleton<ExampleMatcher>()
            .AddSingleton<WishReader>()
            .AddSingleton<WorkingCapabilities>()
            .AddSingleton<AssistantMemory>()
            .AddSingleton<IGiveUp, Apology>()
            .AddSingleton<ILostDialogs, LostDialogs>()
            .AddSingleton<IBot, ShopAssistant>();
    }

    /// <summary>Adds a dialog that customers can begin.</summary>
    /// <exception cref="TextsException">Words of the dialog are incomplete.</exception>
    public static IServiceCollection AddDialog<TDialog, TText>(this IServiceCollection services)
        where TDialog : ShopDialog<TText>
        where TText : struct, Enum
    {
        _ = TextFiles.Of<TText>();
        return services.AddSingleton<ShopDialog, TDialog>();
    }

    /// <summary>Adds something to the menus, after what was added before.</summary>
    public static IServiceCollection AddCapability(this IServiceCollection services, Func<IServiceProvider, Capability> make) =>
        services.AddSingleton(make);
}
