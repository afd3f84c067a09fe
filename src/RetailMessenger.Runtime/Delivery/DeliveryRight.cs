using RetailMessenger.Core.Conversations;

namespace RetailMessenger.Runtime.Delivery;

/// <summary>
/// One server's right to deliver a conversation's replies. For a moment two servers may believe that they own an actor, such as when one of them was
/// frozen; only the one with the right sends. It is measured from before it was asked for, on a clock that nobody sets.
/// </summary>
internal sealed class DeliveryRight(IConversationLog log, ConversationKey conversation, string claimant, TimeSpan lease, TimeProvider time)
{
    private long _asked;
    private bool _has;

    /// <summary>Whether something may be sent now. What is then on its way to the network has a third of the time left, and the right is renewed.</summary>
    private bool IsGood => _has && time.GetElapsedTime(_asked) < lease * 2 / 3;

    /// <summary>Takes the right, or renews it.</summary>
    /// <exception cref="DeliveryRightLostException">Another server has it, or the conversation is gone.</exception>
    public async Task<ConversationSnapshot> TakeAsync()
    {
        var asked = time.GetTimestamp();
        var claim = await log.ClaimDeliveryAsync(conversation, claimant, lease, CancellationToken.None);
        (_asked, _has) = (asked, claim is not null);
        if (claim is null)
            throw new DeliveryRightLostException();
        if (claim.IsTakenOver)
            RuntimeMetrics.CountTakenOver(conversation.Channel);
        return claim.Conversation;
    }

    /// <summary>Gives the right back, with replies still waiting, so that another server need not wait for it to run out.</summary>
    public async Task GiveBackAsync()
    {
        if (!_has)
            return;

        _has = false;
        await log.ClaimDeliveryAsync(conversation, claimant, TimeSpan.Zero, CancellationToken.None);
    }

    /// <summary>Sends while the right lasts, and renews it as long as the network takes.</summary>
    /// <exception cref="DeliveryRightLostException">Another server has it; nothing was sent.</exception>
    public async Task<SendResult> SendAsync(Func<Task<SendResult>> send)
    {
        if (!IsGood)
            await TakeAsync();

        using var sent = new CancellationTokenSource();
        var renewing = RenewAsync(sent.Token);
        try
        {
            return await send();
        }
        finally
        {
            await sent.CancelAsync();
            await renewing;
        }
    }

    private async Task RenewAsync(CancellationToken sent)
    {
        try
        {
            while (true)
            {
                await Task.Delay(lease / 3, time, sent);
                await TakeAsync();
            }
        }
        catch (OperationCanceledException)
        {
            // It is sent.
        }
        catch (Exception exception) when (exception is DeliveryRightLostException or StoreFailedException)
        {
            // What is on its way cannot be called back; the next message asks again.
        }
    }
}
