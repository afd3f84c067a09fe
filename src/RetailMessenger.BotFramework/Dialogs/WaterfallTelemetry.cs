using System.Security.Cryptography;
using System.Text;
using RetailMessenger.BotFramework.Turns;

namespace RetailMessenger.BotFramework.Dialogs;

/// <summary>The events that the SDK's waterfalls report, with its property names.</summary>
internal static class WaterfallTelemetry
{
    public static string InstanceId(DialogContext dc, string dialogId)
    {
        // Not random: a turn that runs again after a crash is to report the same instance.
        var activity = dc.Context.Activity;
        var origin = $"{activity.ChannelId}|{activity.Conversation?.Id}|{activity.Id}|{dialogId}|{dc.Stack.Count}";
        return new Guid(SHA256.HashData(Encoding.UTF8.GetBytes(origin)).AsSpan(0, 16)).ToString();
    }

    public static void Track(Dialog dialog, string name, IDictionary<string, object> state, bool withStep)
    {
        if (ReferenceEquals(dialog.TelemetryClient, NullBotTelemetryClient.Instance))
        {
            return;
        }

        var properties = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["DialogId"] = dialog.Id,
            ["InstanceId"] = TextOf(state, WaterfallDialog.PersistedInstanceId),
        };
        if (withStep)
        {
            properties["StepName"] = TextOf(state, WaterfallDialog.PersistedStepName);
        }

        dialog.TelemetryClient.TrackEvent(name, properties);
    }

    private static string TextOf(IDictionary<string, object> state, string key) =>
        state.TryGetValue(key, out var value) ? value as string ?? string.Empty : string.Empty;
}
