namespace Ascension.Api.Documentation;

/// <summary>Gives endpoints their examples.</summary>
internal static class ExampleEndpointExtensions
{
    /// <summary>Sets the example of the request body.</summary>
    public static TBuilder WithRequestExample<TBuilder>(this TBuilder builder, object value)
        where TBuilder : IEndpointConventionBuilder
    {
        builder.WithMetadata(new RequestExampleMetadata(value));
        return builder;
    }

    /// <summary>Sets the example of an answer.</summary>
    public static TBuilder WithResponseExample<TBuilder>(this TBuilder builder, int status, object value)
        where TBuilder : IEndpointConventionBuilder
    {
        builder.WithMetadata(new ResponseExampleMetadata(status, value));
        return builder;
    }
}
