using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.RegularExpressions;
using NJsonSchema;
using NJsonSchema.Validation;

namespace Ascension.Coaching.Training.Catalogue;

/// <summary>Checks a file against its schema, then reads it.</summary>
internal static partial class CatalogueReader
{
    private static readonly JsonDocumentOptions StrictDocument = new() { AllowDuplicateProperties = false };

    private static readonly JsonSerializerOptions Options = new(JsonSerializerOptions.Strict)
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        Converters =
        {
            new JsonStringEnumConverter(JsonNamingPolicy.SnakeCaseLower, allowIntegerValues: false),
            new ValueRangeConverter(),
            new GradeConverter(),
        },
    };

    /// <summary>Reads a file that is a list of things with an id, or an object of things by id.</summary>
    /// <exception cref="CatalogueException">It is not JSON, or not what the schema says.</exception>
    public static T Read<T>(string file, string json, string schema)
    {
        try
        {
            // Parsed strictly first: the schema's own parser lets the second of two equal names win without a word.
            using var document = JsonDocument.Parse(json, StrictDocument);
            CheckSchema(file, json, schema, document.RootElement);
            return Deserialize<T>(file, document);
        }
        catch (JsonException broken)
        {
            throw new CatalogueException(file, null, null, broken.Message, broken);
        }
    }

    private static T Deserialize<T>(string file, JsonDocument document)
    {
        try
        {
            return document.Deserialize<T>(Options)!;
        }
        catch (JsonException broken)
        {
            var (exercise, field) = Locate(broken.Path ?? "", document.RootElement);
            throw new CatalogueException(file, exercise, field, broken.Message, broken);
        }
    }

    private static void CheckSchema(string file, string json, string schema, JsonElement root)
    {
        // A schema that refers to no other document is read without waiting for anything.
        var errors = JsonSchema.FromJsonAsync(schema).GetAwaiter().GetResult().Validate(json);
        if (errors.Count > 0)
        {
            var error = Innermost(errors.First());
            var (exercise, field) = Locate(error.Path ?? "", root);
            throw new CatalogueException(file, exercise, field, $"{error.Kind}, line {error.LineNumber}");
        }
    }

    /// <summary>The error that says most: one of a part holds the real one inside.</summary>
    private static ValidationError Innermost(ValidationError error) =>
        error is ChildSchemaValidationError { Errors: var children }
        && children.SelectMany(child => child.Value).FirstOrDefault() is { } inner
            ? Innermost(inner)
            : error;

    /// <summary>Turns a path such as <c>#/[3].doses.elite</c> into the exercise's id and the field.</summary>
    private static (string? Exercise, string? Field) Locate(string path, JsonElement root)
    {
        var match = Place().Match(path);
        var field = match.Groups["field"].Value is { Length: > 0 } rest ? rest : null;
        return match.Groups["index"].Success
            ? (IdOf(root[int.Parse(match.Groups["index"].Value, null)]) ?? $"[{match.Groups["index"].Value}]", field)
            : (match.Groups["id"].Success ? match.Groups["id"].Value : null, field);
    }

    private static string? IdOf(JsonElement entry) =>
        entry.ValueKind == JsonValueKind.Object
        && entry.TryGetProperty("id", out var id)
        && id.ValueKind == JsonValueKind.String
            ? id.GetString()
            : null;

    [GeneratedRegex(@"^[#$]?[/.]?(?:\[(?<index>[0-9]+)\]|(?<id>[A-Za-z0-9_]+))?[./]?(?<field>.*)$")]
    private static partial Regex Place();
}
