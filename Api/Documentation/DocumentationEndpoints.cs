using System.Security.Cryptography;
using Ascension.Api.Security.Headers;
using Scalar.AspNetCore;

namespace Ascension.Api.Documentation;

/// <summary>OpenAPI and the page to browse it, which brings its own scripts and needs no other site.</summary>
internal static class DocumentationEndpoints
{
    private const string DocumentName = "v1";

    /// <summary>Adds the services.</summary>
    public static IServiceCollection AddDocumentation(this IServiceCollection services) =>
        services.AddOpenApi(DocumentName, options =>
        {
            // The contract, and not what else the host serves.
            options.ShouldInclude = operation =>
                $"/{operation.RelativePath}".StartsWith(ApiPaths.Base + "/", StringComparison.Ordinal);
            options.AddDocumentTransformer<DocumentTransformer>();
            options.AddOperationTransformer<OperationTransformer>();
            options.AddSchemaTransformer<AllowedWordsTransformer>();
            options.AddSchemaTransformer<CalendarDayTransformer>();
        });

    /// <summary>Maps both.</summary>
    public static void MapDocumentation(this IEndpointRouteBuilder routes)
    {
        routes.MapOpenApi("/openapi/{documentName}.json").AllowAnonymous();
        routes.MapScalarApiReference("/docs", (options, context) =>
        {
            var nonce = Convert.ToBase64String(RandomNumberGenerator.GetBytes(16));
            context.Response.Headers.ContentSecurityPolicy = ContentSecurityPolicy.Reference(nonce).Value;
            options.WithTitle("Ascension API").WithNonce(nonce).AddDocument(DocumentName);
            options.DefaultFonts = false;
            options.Telemetry = false;
        }).AllowAnonymous();
    }
}
