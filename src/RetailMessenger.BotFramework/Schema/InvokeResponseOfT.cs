namespace RetailMessenger.BotFramework.Schema;

/// <summary>An answer to an invoke whose body was read.</summary>
public class InvokeResponse<T> : InvokeResponse
{
    /// <summary>What was answered; null when there was no readable body.</summary>
    public new T? Body
    {
        get => base.Body is T body ? body : default;
        set => base.Body = value;
    }
}
