namespace RetailMessenger.BotFramework.Schema;

/// <summary>
/// Something known about the content of an activity. Kinds without a class of their own keep their members in
/// <see cref="SchemaObject.Properties"/>.
/// </summary>
public class Entity : SchemaObject
{
    /// <summary>Starts empty, to be filled by an initializer or from JSON.</summary>
    public Entity()
    {
    }

    /// <summary>An entity of this kind.</summary>
    public Entity(string? type = null) => Type = type;

    /// <summary>The kind: an IRI or one of the names that the protocol fixes (mention, Place, GeoCoordinates, Thing …).</summary>
    public string? Type { get; set; }

    /// <summary>This entity as <typeparamref name="T"/>: itself if it is one, else read from its JSON.</summary>
    /// <exception cref="SchemaFormatException">It cannot be read as that type.</exception>
    public T GetAs<T>() => SchemaJson.Convert<T>(this) ?? throw new SchemaFormatException($"An entity of type '{Type}' is no {typeof(T).Name}.");

    /// <summary>Takes over the kind and the members of <paramref name="obj"/>, which may be any object that JSON can express.</summary>
    public void SetAs<T>(T obj)
    {
        var entity = SchemaJson.Copy<Entity>(obj);
        Type = entity.Type;
        Properties = entity.Properties;
    }
}
