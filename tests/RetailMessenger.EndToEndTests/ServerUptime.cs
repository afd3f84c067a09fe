namespace RetailMessenger.EndToEndTests;

/// <summary>Tells customers when the server is there.</summary>
internal sealed class ServerUptime
{
    private TaskCompletionSource _up = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public Task WaitAsync(CancellationToken cancellationToken) => _up.Task.WaitAsync(cancellationToken);

    public void Up() => _up.TrySetResult();

    public void Down() => _up = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
}
