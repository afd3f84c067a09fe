using System.Diagnostics;
using RetailMessenger.Core.Conversations;
using RetailMessenger.Core.Measures;

namespace RetailMessenger.Tests.Runtime;

public sealed class TraceTests
{
    [Fact]
    public async Task A_turn_is_traced_within_the_call_that_brought_its_question()
    {
        using var call = new Activity("call").SetIdFormat(ActivityIdFormat.W3C);
        var traced = new TaskCompletionSource<Activity>(TaskCreationOptions.RunContinuationsAsynchronously);
        using var listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == Telemetry.Name,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
            ActivityStopped = turn =>
            {
                if (turn.TraceId == call.TraceId)
                    traced.TrySetResult(turn);
            },
        };
        ActivitySource.AddActivityListener(listener);
        await using var engine = await Engine.StartAsync((_, _) => Task.CompletedTask);

        call.Start();
        var question = await engine.ReceivesAsync(new ConversationKey("pulled", "anna"), "my secret wish");
        call.Stop();
        var turn = await traced.Task.WaitAsync(TestContext.Current.CancellationToken);

        Assert.Equal(("turn", call.SpanId), (turn.OperationName, turn.ParentSpanId));
        Assert.Equal(question.Sequence, turn.GetTagItem("entry"));
        Assert.DoesNotContain(turn.TagObjects, tag => tag.Value is string text && text.Contains("secret", StringComparison.Ordinal));
    }
}
