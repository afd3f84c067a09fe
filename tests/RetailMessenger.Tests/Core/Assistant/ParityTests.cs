using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using RetailMessenger.Channels;
using RetailMessenger.Core.Assistant;
using RetailMessenger.Core.Assistant.Parity;
using RetailMessenger.Core.Conversations;
using RetailMessenger.Dialogs;
using RetailMessenger.Tests.Dialogs;

namespace RetailMessenger.Tests.Core.Assistant;

public sealed class ParityTests
{
    private static readonly Lazy<Task<IReadOnlyList<ParityRow>>> Report = new(WalkAsync);

    [Fact]
    public async Task Whatever_a_dialog_offers_can_be_done_on_every_channel()
    {
        var rows = await ReportAsync();

        Assert.All(rows, row => Assert.True(row.Problems.Count == 0, $"{row.Channel}, {row.Dialog}, {row.Language}: {row.Text}\n{string.Join('\n', row.Problems)}"));
        foreach (var channel in rows.GroupBy(row => row.Channel, StringComparer.Ordinal))
        {
            Assert.True(channel.Select(row => row.Dialog).Distinct(StringComparer.Ordinal).Count() >= 8);
            TestContext.Current.SendDiagnosticMessage("{0}: {1} messages, {2} segments, {3} cut", channel.Key, channel.Count(), channel.Sum(row => row.Segments), channel.Count(row => row.Cuts.Count > 0));
        }
    }

    [Fact]
    public async Task A_message_of_an_sms_customer_costs_its_segments() =>
        Assert.All(await ReportAsync(), row => Assert.Equal(row.Channel == "twilio-sms" ? row.Segments * 0.0083m : row.Price, row.Price));

    // The walk is long, and both questions are about the same.
    private static Task<IReadOnlyList<ParityRow>> ReportAsync() => Report.Value;

    private static async Task<IReadOnlyList<ParityRow>> WalkAsync()
    {
        var configuration = new ConfigurationBuilder().Build();
        using var paper = new PaperShop();
        await using var services = paper.AddTo(new ServiceCollection())
            .AddSingleton(TimeProvider.System).AddSingleton<ICustomerData>(new KeptMessages()).AddAssistant(configuration).AddDialogs().BuildServiceProvider();
        return await ParityReport.MakeAsync(services, AllChannels.Profiles(configuration), null, CancellationToken.None);
    }
}
