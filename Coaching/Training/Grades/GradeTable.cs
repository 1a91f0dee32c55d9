using System.Collections.Frozen;
using System.Text.Json;

namespace Ascension.Coaching.Training.Grades;

/// <summary>
/// The one table behind all conversions, embedded as <c>grades.json</c>. It lays every system along the reporting scale
/// of the International Rock Climbing Research Association (N. Draper et al., <i>Comparative grading scales,
/// statistical analyses, climber descriptors and ability grouping</i>, Sports Technology 8(3-4), 2015). What is our own
/// approximation stands in docs/training.md.
/// </summary>
internal sealed class GradeTable
{
    /// <summary>
    /// How far, in steps of the IRCRA scale, a boulder grade and a route grade of the same climber may lie apart. Our
    /// estimate: no published table relates them.
    /// </summary>
    public const double StepsBetweenDisciplines = 3;

    private const string File = "grades.json";

    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false };

    private readonly FrozenDictionary<GradeSystem, GradeScale> _scales;

    private GradeTable(JsonElement systems) =>
        _scales = Enum.GetValues<GradeSystem>().ToFrozenDictionary(system => system, system => Read(systems, system));

    public static GradeTable Default { get; } = LoadDefault();

    public GradeScale this[GradeSystem system] => _scales[system];

    /// <summary>Reads a table.</summary>
    /// <exception cref="FormatException">The table is not whole, or its grades do not rise.</exception>
    public static GradeTable Parse(ReadOnlySpan<byte> json)
    {
        try
        {
            return new GradeTable(JsonElement.Parse(json, Strict).GetProperty("systems"));
        }
        catch (Exception broken)
            when (broken is JsonException or KeyNotFoundException or InvalidOperationException or ArgumentException)
        {
            throw new FormatException($"{File} is not a table of grades: {broken.Message}", broken);
        }
    }

    private static GradeTable LoadDefault() => Parse(EmbeddedText.Bytes(File));

    private static GradeScale Read(JsonElement systems, GradeSystem system)
    {
        var element = systems.GetProperty(JsonNamingPolicy.SnakeCaseLower.ConvertName(system.ToString()));
        return new(
            system,
            Enum.Parse<Discipline>(element.GetProperty("discipline").GetString() ?? "", ignoreCase: true),
            [.. element.GetProperty("grades").EnumerateObject()
                .Select(grade => KeyValuePair.Create(grade.Name, grade.Value.GetDouble()))],
            element.GetProperty("aliases").EnumerateObject()
                .Select(alias => KeyValuePair.Create(alias.Name, alias.Value.GetString() ?? "")));
    }
}
