using System.ComponentModel.DataAnnotations;
using Orleans.Configuration;

namespace Ascension.Api.Clustering;

/// <summary>Which cluster a process belongs to; section <c>Ascension:Cluster</c>.</summary>
public sealed class ClusterIdentity
{
    /// <summary>The configuration section.</summary>
    public const string Section = "Ascension:Cluster";

    /// <summary>Processes with the same id form one cluster.</summary>
    [Required]
    public string ClusterId { get; set; } = "ascension";

    /// <summary>Owner of the stored grain states: it stays when a cluster is replaced by another.</summary>
    [Required]
    public string ServiceId { get; set; } = "ascension";

    /// <summary>Reads the section.</summary>
    public static ClusterIdentity Read(IConfiguration configuration) =>
        configuration.GetSection(Section).Get<ClusterIdentity>() ?? new();

    /// <summary>Tells Orleans.</summary>
    public void ApplyTo(ClusterOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        options.ClusterId = ClusterId;
        options.ServiceId = ServiceId;
    }
}
