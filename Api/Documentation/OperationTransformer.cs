using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Ascension.Api.Idempotency;
using Ascension.Api.Problems;
using Ascension.Grains.Abstractions.Errors;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.Extensions.Options;
using Microsoft.OpenApi;

namespace Ascension.Api.Documentation;

/// <summary>Adds to each operation what its metadata says: examples, error codes, idempotency key, security.</summary>
internal sealed class OperationTransformer(IOptions<JsonOptions> json) : IOpenApiOperationTransformer
{
    private const string Json = "application/json";
    private const string ProblemJson = "application/problem+json";

    private static readonly string[] EveryoneCodes =
        [ErrorCodes.RateLimited, ErrorCodes.DependencyUnavailable, ErrorCodes.InternalError];

    public Task TransformAsync(
        OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken cancellationToken)
    {
        var metadata = context.Description.ActionDescriptor.EndpointMetadata;
        var isAnonymous = metadata.OfType<IAllowAnonymous>().Any();
        AddExamples(operation, metadata);
        AddProblems(operation, CodesOf(metadata, isAnonymous), context.Document!);
        if (metadata.OfType<IdempotencyMetadata>().Any())
        {
            AddIdempotencyKey(operation);
        }

        if (!isAnonymous)
        {
            OpenApiSecuritySchemeReference bearer = new(DocumentTransformer.BearerScheme, context.Document);
            operation.Security = [new() { [bearer] = [] }];
        }

        return Task.CompletedTask;
    }

    private static IEnumerable<ProblemKind> CodesOf(IList<object> metadata, bool isAnonymous)
    {
        var codes = metadata.OfType<ProblemCodesMetadata>().SelectMany(item => item.Codes).Concat(EveryoneCodes);
        if (!isAnonymous)
        {
            codes = codes.Append(ErrorCodes.Unauthorized);
        }

        if (metadata.OfType<IdempotencyMetadata>().Any())
        {
            codes = codes.Append(ErrorCodes.IdempotencyMismatch).Append(ErrorCodes.IdempotencyInProgress);
        }

        return codes.Distinct().Select(ProblemCatalog.Of);
    }

    private static void AddProblems(
        OpenApiOperation operation, IEnumerable<ProblemKind> kinds, OpenApiDocument document)
    {
        operation.Responses ??= [];
        foreach (var status in kinds.GroupBy(kind => kind.Status))
        {
            operation.Responses[status.Key.ToString(CultureInfo.InvariantCulture)] = new OpenApiResponse
            {
                Description = string.Join("\n", status.Select(kind => $"- `{kind.Code}`: {kind.Title}. {kind.Advice}")),
                Content = new Dictionary<string, OpenApiMediaType>
                {
                    [ProblemJson] = new()
                    {
                        Schema = new OpenApiSchemaReference(DocumentTransformer.ProblemSchema, document),
                        Examples = status.ToDictionary(kind => kind.Code, Example),
                    },
                },
            };
        }
    }

    private static IOpenApiExample Example(ProblemKind kind) => new OpenApiExample
    {
        Summary = kind.Title,
        Value = new JsonObject
        {
            ["type"] = "about:blank",
            ["title"] = kind.Title,
            ["status"] = kind.Status,
            ["code"] = kind.Code,
            ["trace_id"] = "4bf92f3577b34da6a3ce929d0e0e4736",
        },
    };

    private static void AddIdempotencyKey(OpenApiOperation operation)
    {
        operation.Parameters ??= [];
        operation.Parameters.Add(new OpenApiParameter
        {
            Name = IdempotencyKey.HeaderName,
            In = ParameterLocation.Header,
            Description = "The same key and request within 24 h get the first answer; another request gets 409.",
            Schema = new OpenApiSchema { Type = JsonSchemaType.String, Format = "uuid" },
        });
    }

    private void AddExamples(OpenApiOperation operation, IList<object> metadata)
    {
        foreach (var example in metadata.OfType<RequestExampleMetadata>())
        {
            SetExample(operation.RequestBody?.Content, example.Value);
        }

        foreach (var example in metadata.OfType<ResponseExampleMetadata>())
        {
            IOpenApiResponse? response = null;
            operation.Responses?.TryGetValue(example.Status.ToString(CultureInfo.InvariantCulture), out response);
            SetExample(response?.Content, example.Value);
        }
    }

    private void SetExample(IDictionary<string, OpenApiMediaType>? content, object value)
    {
        if (content?.TryGetValue(Json, out var media) == true)
        {
            media.Example = JsonSerializer.SerializeToNode(value, value.GetType(), json.Value.SerializerOptions);
        }
    }
}
