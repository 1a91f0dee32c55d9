namespace Ascension.Api.Problems;

/// <summary>Declares the error codes of endpoints.</summary>
internal static class ProblemEndpointExtensions
{
    /// <summary>Adds error codes; those of the group and of the endpoint add up.</summary>
    public static TBuilder ProducesCodes<TBuilder>(this TBuilder builder, params string[] codes)
        where TBuilder : IEndpointConventionBuilder
    {
        builder.WithMetadata(new ProblemCodesMetadata(codes));
        return builder;
    }
}
