namespace Ascension.Api.Validation;

/// <summary>A field is refused by a rule that attributes cannot express.</summary>
/// <param name="field">Name of the field as clients know it.</param>
/// <param name="message">What is wrong with it.</param>
internal sealed class FieldException(string field, string message) : Exception(message)
{
    /// <summary>Name of the field as clients know it.</summary>
    public string Field { get; } = field;
}
