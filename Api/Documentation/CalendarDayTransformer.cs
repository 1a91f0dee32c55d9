using Ascension.Api.Validation;
using Microsoft.AspNetCore.Mvc.Infrastructure;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace Ascension.Api.Documentation;

/// <summary>Shows in schemas that a parameter is a day.</summary>
internal sealed class CalendarDayTransformer : IOpenApiSchemaTransformer
{
    public Task TransformAsync(
        OpenApiSchema schema, OpenApiSchemaTransformerContext context, CancellationToken cancellationToken)
    {
        var parameter = context.ParameterDescription?.ParameterDescriptor as IParameterInfoParameterDescriptor;
        if (parameter?.ParameterInfo.IsDefined(typeof(CalendarDayAttribute), inherit: false) == true)
        {
            schema.Format = "date";
        }

        return Task.CompletedTask;
    }
}
