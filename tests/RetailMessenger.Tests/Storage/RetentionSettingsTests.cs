using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using RetailMessenger.Core.Conversations;
using RetailMessenger.Storage;

namespace RetailMessenger.Tests.Storage;

public sealed class RetentionSettingsTests
{
    private static readonly DateTimeOffset Now = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Without_settings_all_is_kept_for_18_months() => Assert.Equal(Now.AddDays(-548), Read().Latest);

    [Fact]
    public void Channels_have_ages_of_their_own()
    {
        var limits = Read(("Age", "365"), ("Channels:sms", "30.12:00:00"), ("Channels:Messenger", "never"), ("Channels:directline", "0"));

        Assert.Equal(Now.AddDays(-30.5), limits.Of("sms"));
        Assert.Equal(Now.AddDays(-365), limits.Of("msteams"));
        Assert.Null(limits.Of("messenger"));
        Assert.Null(limits.Of("directline"));
        Assert.Equal(Now.AddDays(-30.5), limits.Latest);
    }

    [Fact]
    public void What_is_kept_for_ever_has_no_limit() => Assert.Null(Read(("Age", "never")).Latest);

    [Theory]
    [InlineData("Age", "-5", "Storage:Retention:Age is \"-5\": an age is a day or more")]
    [InlineData("Age", "18 months", "Storage:Retention:Age is \"18 months\": write a number of days such as 548, or never")]
    [InlineData("Age", "01:00:00", "Storage:Retention:Age is \"01:00:00\": an age is a day or more")]
    [InlineData("Age", "99999999", "Storage:Retention:Age is \"99999999\": an age is a day or more, and at most")]
    [InlineData("Channels:sms", "soon", "Storage:Retention:Channels:sms is \"soon\"")]
    [InlineData("Every", "00:00:01", "Storage:Retention:Every must be between")]
    [InlineData("Pause", "-00:00:01", "Storage:Retention:Pause must be between")]
    [InlineData("Aeg", "5", "Storage:Retention:Aeg is no setting")]
    public void What_cannot_be_used_is_named(string key, string value, string explanation)
    {
        var refusal = Assert.Throws<OptionsValidationException>(() => Read((key, value)));

        Assert.Contains(refusal.Failures, failure => failure.StartsWith(explanation, StringComparison.Ordinal));
    }

    private static RetentionLimits Read(params (string Key, string Value)[] settings)
    {
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(settings.Select(pair => KeyValuePair.Create($"Storage:Retention:{pair.Key}", (string?)pair.Value))).Build();
        using var services = new ServiceCollection().AddSingleton(TimeProvider.System).AddStorage(configuration).BuildServiceProvider();
        return services.GetRequiredService<RetentionRules>().LimitsAt(Now);
    }
}
