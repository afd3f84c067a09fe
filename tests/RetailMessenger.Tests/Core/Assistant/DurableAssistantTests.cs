using Microsoft.Extensions.DependencyInjection;
using RetailMessenger.Core.Conversations;
using RetailMessenger.Tests.Dialogs;
using RetailMessenger.Tests.Runtime;

namespace RetailMessenger.Tests.Core.Assistant;

/// <summary>The assistant in the real engine on a real store.</summary>
public sealed class DurableAssistantTests
{
    private static readonly ConversationKey Anna = new("pulled", "anna");

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_was_deleted_on_an_explicit_yes_is_gone_from_the_store_and_only_what_was_said_since_remains()
    {
        ICustomerData? data = null;
        using var shop = new TalkingShop(services => services.AddSingleton<ICustomerData>(new Late(() => data!)));
        await using var engine = await Engine.StartAsync((turn, cancellationToken) => shop.Bot.OnTurnAsync(turn, cancellationToken));
        data = engine.Get<ICustomerData>();

        await AskAsync(engine, "talk to a person");
        await AskAsync(engine, "my secret parcel was wet");
        await AskAsync(engine, "here");
        await AskAsync(engine, "Send it");
        Assert.Contains("messages for the people of the shop (1;", await AskAsync(engine, "delete my data"), StringComparison.Ordinal);
        var deleted = await AskAsync(engine, "Yes, delete it");

        Assert.Contains("messages for the people of the shop (1)", deleted, StringComparison.Ordinal);
        Assert.Equal([deleted], await engine.TextsAsync(Anna));
        var kept = await AskAsync(engine, "my data");
        Assert.Contains("yours and mine: 2\n", kept, StringComparison.Ordinal);
        Assert.Contains("for the people of the shop: 0\n", kept, StringComparison.Ordinal);
        using var export = new MemoryStream();
        await data.ExportAsync(Anna, export, Cancellation);
        Assert.DoesNotContain("secret", System.Text.Encoding.UTF8.GetString(export.ToArray()), StringComparison.Ordinal);
    }

    private static async Task<string> AskAsync(Engine engine, string text)
    {
        var question = await engine.ReceivesAsync(Anna, text);
        IReadOnlyList<LogEntry> answers = [];
        await engine.UntilAsync(Anna, log => (answers = [.. log.Where(entry => entry.ToActivity().ReplyToId == question.ActivityId)]).Count > 0);
        return answers[^1].ToActivity().Text!;
    }

    /// <summary>The engine's store, which exists only after the bot that the engine runs.</summary>
    private sealed class Late(Func<ICustomerData> data) : ICustomerData
    {
        public Task<ConversationKey?> FindConversationAsync(string text, CancellationToken cancellationToken) => data().FindConversationAsync(text, cancellationToken);

        public Task<CustomerDataSummary> SummariseAsync(ConversationKey conversation, CancellationToken cancellationToken) =>
            data().SummariseAsync(conversation, cancellationToken);

        public Task ExportAsync(ConversationKey conversation, Stream destination, CancellationToken cancellationToken) =>
            data().ExportAsync(conversation, destination, cancellationToken);

        public Task<CustomerDataSummary> EraseAsync(ConversationKey conversation, CancellationToken cancellationToken) =>
            data().EraseAsync(conversation, cancellationToken);
    }
}
