using System.Threading.Channels;
using RetailMessenger.Core.Conversations;

namespace RetailMessenger.Tests.Runtime;

/// <summary>A network that keeps what it is given, and answers as the test says.</summary>
internal sealed class TestNetwork : IChannel
{
    private readonly Channel<string> _attempts = Channel.CreateUnbounded<string>();

    public string Name => "network";

    public ChannelProfile Profile { get; set; } = new();

    /// <summary>What the network says to an attempt, by its text and its number from 1.</summary>
    public Func<string, int, SendResult> Answers { get; set; } = (_, _) => new SendResult.Sent();

    /// <summary>How many messages a second the network takes; null for any.</summary>
    public double? PerSecond { get; set; }

    public List<string> Took { get; } = [];

    public int Attempts { get; private set; }

    public SendPermit? PermitFor(OutgoingPart part) => PerSecond is { } rate ? new SendPermit("network/shop", 1, rate) : null;

    public Task<SendResult> SendAsync(OutgoingPart part, ConversationSnapshot conversation, CancellationToken cancellationToken)
    {
        var text = part.Activity.Text!;
        var answer = Answers(text, ++Attempts);
        if (answer is SendResult.Sent)
            Took.Add(text);
        _attempts.Writer.TryWrite(text);
        return Task.FromResult(answer);
    }

    /// <summary>Waits for the next attempt.</summary>
    public async Task<string> HearsAsync() => await _attempts.Reader.ReadAsync(TestContext.Current.CancellationToken);
}
