using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Time.Testing;
using RetailMessenger.BotFramework.Turns;
using RetailMessenger.Connectors;
using RetailMessenger.Core.Assistant;
using RetailMessenger.Core.Conversations;
using RetailMessenger.Core.Customers.Identity;
using RetailMessenger.Core.Retail.Records;
using RetailMessenger.Dialogs;

namespace RetailMessenger.Tests.Dialogs;

/// <summary>The whole assistant with all its dialogs, on state in memory.</summary>
internal sealed class TalkingShop : IDisposable
{
    private readonly ServiceProvider _services;

    public TalkingShop(Action<IServiceCollection>? more = null, params (string Key, string Value)[] settings)
    {
        var services = new ServiceCollection().AddSingleton<TimeProvider>(Clock);
        more?.Invoke(services);
        services.TryAddSingleton<ICustomerData>(Kept);
        services.TryAddSingleton<IShopRecords>(Books);
        services.TryAddSingleton<IGuesses>(Guesses);
        services.TryAddSingleton<ISecrets>(Guesses);
        services.TryAddSingleton<ICodeSender>(Mailbox);
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(settings.Select(pair => KeyValuePair.Create(pair.Key, (string?)pair.Value))).Build();
        services.AddLogging().AddConnectors(configuration).AddAssistant(configuration).AddDialogs();
        _services = services.BuildServiceProvider(new ServiceProviderOptions { ValidateOnBuild = true });
        Bot = _services.GetRequiredService<IBot>();
    }

    public FakeTimeProvider Clock { get; } = new(DateTimeOffset.UnixEpoch.AddYears(56));

    public KeptMessages Kept { get; } = new();

    /// <summary>The shop's books; empty unless a test writes into them.</summary>
    public MemoryShop Books { get; } = new();

    public MemoryGuesses Guesses { get; } = new();

    public Mailbox Mailbox { get; } = new();

    public IBot Bot { get; }

    public T Get<T>() where T : notnull => _services.GetRequiredService<T>();

    /// <summary>A customer who has opened the chat and was greeted.</summary>
    public async Task<Visitor> VisitAsync(string name = "anna", string locale = "en-GB", ChannelProfile? profile = null)
    {
        var visitor = Open(name, locale, profile);
        await visitor.JoinsAsync();
        return visitor;
    }

    /// <summary>A new conversation with a customer, in which nothing has happened.</summary>
    public Visitor Open(string name = "anna", string? locale = "en-GB", ChannelProfile? profile = null) => new(this, name, locale, profile ?? new ChannelProfile());

    public void Dispose() => _services.Dispose();
}
