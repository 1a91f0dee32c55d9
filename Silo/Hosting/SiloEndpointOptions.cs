using System.ComponentModel.DataAnnotations;
using System.Net;
using Ascension.Api.Clustering;

namespace Ascension.Silo.Hosting;

/// <summary>Where a silo of the cluster profile can be reached, section <c>Ascension:Cluster</c>.</summary>
internal sealed class SiloEndpointOptions
{
    public const string Section = ClusterIdentity.Section;

    /// <summary>Port for other silos.</summary>
    [Range(1, 65535)]
    public int SiloPort { get; set; } = 11111;

    /// <summary>Port for API processes.</summary>
    [Range(1, 65535)]
    public int GatewayPort { get; set; } = 30000;

    /// <summary>IP address others reach this silo at; null: the first one this machine has.</summary>
    public string? AdvertisedAddress { get; set; }

    public static SiloEndpointOptions Read(IConfiguration configuration)
    {
        var options = configuration.GetSection(Section).Get<SiloEndpointOptions>() ?? new();
        Validator.ValidateObject(options, new(options), validateAllProperties: true);
        return options;
    }

    /// <summary>The advertised address; null when it is to be found.</summary>
    public IPAddress? Address() => AdvertisedAddress is not { Length: > 0 } text
        ? null
        : IPAddress.TryParse(text, out var address)
            ? address
            : throw new InvalidOperationException(
                $"Ascension:Cluster:AdvertisedAddress is '{text}': set it to an IP address of this machine.");
}
