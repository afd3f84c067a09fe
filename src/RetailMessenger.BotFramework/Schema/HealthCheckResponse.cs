namespace RetailMessenger.BotFramework.Schema;

/// <summary>The answer to a <c>healthCheck</c> invoke.</summary>
public class HealthCheckResponse : SchemaObject
{
    /// <summary>Starts empty, to be filled by an initializer or from JSON.</summary>
    public HealthCheckResponse()
    {
    }

    /// <summary>Takes the members in the order of the Bot Framework SDK; what is left out stays null.</summary>
    public HealthCheckResponse(HealthResults? healthResults = null)
    {
        HealthResults = healthResults;
    }

    /// <summary>The results.</summary>
    public HealthResults? HealthResults { get; set; }
}
