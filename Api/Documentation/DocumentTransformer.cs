using Ascension.Api.Problems;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace Ascension.Api.Documentation;

/// <summary>Describes the contract as a whole: what it is, how to sign in, what problems look like.</summary>
internal sealed class DocumentTransformer : IOpenApiDocumentTransformer
{
    /// <summary>Name of the security scheme.</summary>
    public const string BearerScheme = "bearer";

    /// <summary>Name of the schema of problems.</summary>
    public const string ProblemSchema = "Problem";

    private const string Introduction = """
        Ascension analyses videos of climbs. Register, announce a video, upload it to the signed URL, start the
        analysis, follow it on the SignalR hub `/v1/hubs/analysis` or by its status, read result and advice.

        Errors are problem details (RFC 9457) with a stable `code`:

        | code | status | meaning | what to do |
        |---|---|---|---|
        """;

    public Task TransformAsync(
        OpenApiDocument document, OpenApiDocumentTransformerContext context, CancellationToken cancellationToken)
    {
        document.Info = new() { Title = "Ascension", Version = "v1", Description = Describe() };
        document.Servers = [];
        document.Components ??= new();
        document.Components.SecuritySchemes ??= new Dictionary<string, IOpenApiSecurityScheme>();
        document.Components.SecuritySchemes[BearerScheme] = new OpenApiSecurityScheme
        {
            Type = SecuritySchemeType.Http,
            Scheme = "bearer",
            BearerFormat = "JWT",
            Description = "The `access_token` of a session.",
        };
        document.Components.Schemas ??= new Dictionary<string, IOpenApiSchema>();
        document.Components.Schemas[ProblemSchema] = CreateProblemSchema();
        return Task.CompletedTask;
    }

    private static string Describe() => Introduction + "\n" + string.Join("\n", ProblemCatalog.All.Select(
        kind => $"| `{kind.Code}` | {kind.Status} | {kind.Title} | {kind.Advice} |"));

    private static OpenApiSchema CreateProblemSchema() => new()
    {
        Type = JsonSchemaType.Object,
        Description = "Problem details (RFC 9457).",
        Required = new HashSet<string> { "title", "status", "code", "trace_id" },
        Properties = new Dictionary<string, IOpenApiSchema>
        {
            ["type"] = Text("Always `about:blank`: `code` is what tells problems apart."),
            ["title"] = Text("The same for every occurrence."),
            ["status"] = new OpenApiSchema { Type = JsonSchemaType.Integer, Description = "HTTP status." },
            ["detail"] = Text("What happened this time and what to do."),
            ["code"] = new OpenApiSchema
            {
                Type = JsonSchemaType.String,
                Description = "Stable code.",
                Enum = [.. ProblemCatalog.All.Select(kind => (System.Text.Json.Nodes.JsonNode)kind.Code)],
            },
            ["errors"] = new OpenApiSchema
            {
                Type = JsonSchemaType.Object,
                Description = "Messages by field, when fields are not valid.",
                AdditionalProperties = new OpenApiSchema
                {
                    Type = JsonSchemaType.Array,
                    Items = new OpenApiSchema { Type = JsonSchemaType.String },
                },
            },
            ["trace_id"] = Text("Tell us this when asking about the problem."),
        },
    };

    private static OpenApiSchema Text(string description) =>
        new() { Type = JsonSchemaType.String, Description = description };
}
