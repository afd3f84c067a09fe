#nullable disable
using RetailMessenger.BotFramework.Dialogs;
using RetailMessenger.BotFramework.Schema;

namespace RetailMessenger.Tests.BotFramework.Classic.Fitting;

public class SlotDetails
{
    public SlotDetails(string name, string dialogId, string prompt = null, string retryPrompt = null)
        : this(name, dialogId, new PromptOptions
        {
            Prompt = prompt == null ? null : new Activity { Type = ActivityTypes.Message, Text = prompt },
            RetryPrompt = retryPrompt == null ? null : new Activity { Type = ActivityTypes.Message, Text = retryPrompt },
        })
    {
    }

    public SlotDetails(string name, string dialogId, PromptOptions options)
    {
        Name = name;
        DialogId = dialogId;
        Options = options;
    }

    public string Name { get; }

    public string DialogId { get; }

    public PromptOptions Options { get; }
}
