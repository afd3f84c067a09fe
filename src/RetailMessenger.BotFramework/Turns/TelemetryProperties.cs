using RetailMessenger.BotFramework.Schema;

namespace RetailMessenger.BotFramework.Turns;

/// <summary>The properties of a telemetry event, as they come together. What is unknown is left out.</summary>
internal sealed class TelemetryProperties(bool withPersonal)
{
    private readonly Dictionary<string, string> _properties = new(StringComparer.Ordinal);

    public TelemetryProperties Add(string name, string? value)
    {
        if (!string.IsNullOrWhiteSpace(value)) _properties[name] = value;
        return this;
    }

    public TelemetryProperties AddPersonal(string name, string? value) => withPersonal ? Add(name, value) : this;

    public TelemetryProperties AddContent(Activity activity) => AddPersonal(TelemetryConstants.TextProperty, activity.Text)
        .AddPersonal(TelemetryConstants.SpeakProperty, activity.Speak);

    public Dictionary<string, string> With(Dictionary<string, string>? additional)
    {
        foreach (var (name, value) in additional ?? []) _properties[name] = value;
        return _properties;
    }
}
