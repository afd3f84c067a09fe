namespace RetailMessenger.EndToEndTests.Deployment;

/// <summary>The files of <c>deploymentTemplates</c>, as they lie in the repository.</summary>
internal static class TemplateFile
{
    public static string Read(string file)
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "RetailMessenger.sln")))
                return File.ReadAllText(Path.Combine(folder.FullName, "deploymentTemplates", file));
        }

        throw new InvalidOperationException("The solution is not above the test's folder.");
    }
}
