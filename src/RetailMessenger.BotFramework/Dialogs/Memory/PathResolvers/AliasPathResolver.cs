namespace RetailMessenger.BotFramework.Dialogs.Memory.PathResolvers;

/// <summary>Reads a sign in front of a name as the place that it stands for.</summary>
public class AliasPathResolver : IPathResolver
{
    private readonly string _prefix;
    private readonly string _postfix;

    /// <summary>Makes a resolver: <c>$x</c> becomes <c>dialog.x</c>, where <c>$</c> is the alias and <c>dialog.</c> the prefix.</summary>
    /// <param name="alias">The sign.</param>
    /// <param name="prefix">What to put in its place.</param>
    /// <param name="postfix">What to put behind the name; nothing when null.</param>
    public AliasPathResolver(string alias, string prefix, string? postfix = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(alias);
        ArgumentException.ThrowIfNullOrEmpty(prefix);
        Alias = alias;
        _prefix = prefix;
        _postfix = postfix ?? string.Empty;
    }

    /// <summary>The sign.</summary>
    public string Alias { get; }

    /// <inheritdoc/>
    public virtual string TransformPath(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        var trimmed = path.TrimStart();
        if (!trimmed.StartsWith(Alias, StringComparison.Ordinal)
            || trimmed.Length == Alias.Length
            || !(char.IsLetterOrDigit(trimmed[Alias.Length]) || trimmed[Alias.Length] == '_'))
        {
            return path;
        }

        var name = trimmed[Alias.Length..];
        var end = name.AsSpan().IndexOfAny('.', '[');
        return end < 0 ? _prefix + name + _postfix : _prefix + name[..end] + _postfix + name[end..];
    }
}
