using RetailMessenger.BotFramework.State;

namespace RetailMessenger.BotFramework.Dialogs.Memory.Scopes;

/// <summary><see cref="ScopePath.User"/>.</summary>
public class UserMemoryScope() : BotStateMemoryScope<UserState>(ScopePath.User);
