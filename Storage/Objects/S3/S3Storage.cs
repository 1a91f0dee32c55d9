using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace Ascension.Storage.Objects.S3;

/// <summary>The object store of the cluster profile.</summary>
public static class S3Storage
{
    /// <summary>
    /// Registers <see cref="IObjectStore"/> over the S3 server of section <see cref="S3Options.Section"/>, and what
    /// makes its bucket ready while the host starts.
    /// </summary>
    public static IServiceCollection AddS3Storage(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<S3Options>().Bind(configuration.GetSection(S3Options.Section)).ValidateOnStart();
        services.AddSingleton<IValidateOptions<S3Options>, S3OptionsValidation>();
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton(provider => provider.GetRequiredService<IOptions<S3Options>>().Value);
        services.AddSingleton<S3Connection>();
        services.AddSingleton<S3UrlSigner>();
        services.AddSingleton<S3Bucket>();
        services.AddSingleton(provider => new ScratchFolder(provider.GetRequiredService<S3Options>().ScratchFolder));
        services.AddSingleton<IObjectStore, S3ObjectStore>();
        services.AddHostedService<S3BucketPreparation>();
        return services;
    }
}
