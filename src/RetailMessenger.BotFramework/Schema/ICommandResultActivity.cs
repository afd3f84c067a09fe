namespace RetailMessenger.BotFramework.Schema;

/// <summary>Tells what came of a command.</summary>
public interface ICommandResultActivity : IActivity
{
    /// <summary>Which command.</summary>
    string? Name { get; set; }

    /// <summary>A <see cref="CommandResultValue{T}"/>.</summary>
    object? Value { get; set; }
}
