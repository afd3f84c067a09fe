using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace RetailMessenger.Core.Settings;

/// <summary>Checks data annotations and names the key of what breaks one.</summary>
internal sealed class AnnotationsCheck<TOptions>(string section) : IValidateOptions<TOptions>
    where TOptions : class
{
    public ValidateOptionsResult Validate(string? name, TOptions options)
    {
        var broken = new List<ValidationResult>();
        return Validator.TryValidateObject(options, new ValidationContext(options), broken, validateAllProperties: true)
            ? ValidateOptionsResult.Success
            : ValidateOptionsResult.Fail(broken.Select(result => $"{section}:{string.Join(", ", result.MemberNames)}: {result.ErrorMessage}"));
    }
}
