namespace RetailMessenger.BotFramework.Schema;

/// <summary>Asks the other side to do something.</summary>
public interface ICommandActivity : IActivity
{
    /// <summary>Which command; one of your own begins with <c>application/</c>.</summary>
    string? Name { get; set; }

    /// <summary>A <see cref="CommandValue{T}"/>.</summary>
    object? Value { get; set; }
}
