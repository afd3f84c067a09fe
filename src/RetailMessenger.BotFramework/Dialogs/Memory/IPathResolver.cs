namespace RetailMessenger.BotFramework.Dialogs.Memory;

/// <summary>Turns the short forms of paths into whole ones.</summary>
public interface IPathResolver
{
    /// <summary>The whole path, or <paramref name="path"/> when it is none of this resolver's short forms.</summary>
    string TransformPath(string path);
}
