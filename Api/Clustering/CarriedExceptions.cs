using Orleans.Serialization;

namespace Ascension.Api.Clustering;

/// <summary>Exceptions that may travel from a silo to whoever called it.</summary>
public static class CarriedExceptions
{
    private const string Database = "Npgsql";

    /// <summary>
    /// Lets failures of the database through. Orleans carries those of the framework by itself; without this one of the
    /// driver would arrive as a fault of serialization, and the caller could not tell that trying again later helps.
    /// </summary>
    public static IServiceCollection AddCarriedExceptions(this IServiceCollection services) => services
        .Configure<ExceptionSerializationOptions>(options => options.SupportedNamespacePrefixes.Add(Database));
}
