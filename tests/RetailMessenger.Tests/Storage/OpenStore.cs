using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using RetailMessenger.Core.Conversations;

namespace RetailMessenger.Tests.Storage;

/// <summary>A store that a test uses, with its clock.</summary>
public sealed class OpenStore(ServiceProvider services, FakeTimeProvider clock) : IAsyncDisposable
{
    public FakeTimeProvider Clock { get; } = clock;

    public IConversationLog Log => Get<IConversationLog>();

    public T Get<T>() where T : notnull => services.GetRequiredService<T>();

    public ValueTask DisposeAsync() => services.DisposeAsync();
}
