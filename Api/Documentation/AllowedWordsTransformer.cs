using System.Text.Json.Nodes;
using Ascension.Api.Validation;
using Microsoft.AspNetCore.Mvc.Infrastructure;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace Ascension.Api.Documentation;

/// <summary>Shows in schemas which words our own validation attributes allow.</summary>
internal sealed class AllowedWordsTransformer : IOpenApiSchemaTransformer
{
    public Task TransformAsync(
        OpenApiSchema schema, OpenApiSchemaTransformerContext context, CancellationToken cancellationToken)
    {
        if (Attribute<OneOfAttribute>(context) is { } word)
        {
            schema.Enum = Words(word.Allowed);
        }

        if (Attribute<EachOneOfAttribute>(context) is { } each && schema.Items is OpenApiSchema items)
        {
            items.Enum = Words(each.Allowed);
        }

        return Task.CompletedTask;
    }

    private static List<JsonNode> Words(IReadOnlyList<string> words) => [.. words.Select(word => (JsonNode)word)];

    private static T? Attribute<T>(OpenApiSchemaTransformerContext context)
        where T : Attribute
    {
        var provider = context.JsonPropertyInfo?.AttributeProvider
            ?? (context.ParameterDescription?.ParameterDescriptor as IParameterInfoParameterDescriptor)?.ParameterInfo;
        return provider?.GetCustomAttributes(typeof(T), inherit: false).OfType<T>().FirstOrDefault();
    }
}
