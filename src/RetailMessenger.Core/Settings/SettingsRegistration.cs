using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace RetailMessenger.Core.Settings;

/// <summary>How every project takes its settings: one class per section, whose mistakes are named by their key before the host starts.</summary>
public static class SettingsRegistration
{
    /// <summary>
    /// Binds a section to a class. A key that the class does not have, a value of the wrong kind and a broken data annotation are each an
    /// <see cref="OptionsValidationException"/> that names the key. A list may be written as one text with commas.
    /// </summary>
    public static OptionsBuilder<TOptions> AddSettings<TOptions>(this IServiceCollection services, IConfiguration configuration, string section)
        where TOptions : class
    {
        services.AddSingleton<IValidateOptions<TOptions>>(new AnnotationsCheck<TOptions>(section));
        return services.AddOptions<TOptions>().Configure(options => Bind(options, configuration.GetSection(section))).ValidateOnStart();
    }

    private static void Bind<TOptions>(TOptions options, IConfigurationSection section)
        where TOptions : class
    {
        var failures = UnknownKeys.Find(section, typeof(TOptions)).ToList();
        try
        {
            section.Bind(options);
            CommaLists.Fill(options, section);
        }
        catch (InvalidOperationException exception)
        {
            // This is how the binder speaks of a value that is none of the property's type; its message names the key.
            failures.Add(exception.Message);
        }

        if (failures.Count > 0)
            throw new OptionsValidationException(section.Path, typeof(TOptions), failures);
    }
}
