using System.ComponentModel.DataAnnotations;
using Ascension.Api.Validation;

namespace Ascension.Api.Hosting;

/// <summary>General settings of the API; section <c>Ascension:Api</c>.</summary>
public sealed class ApiOptions
{
    /// <summary>The configuration section.</summary>
    public const string Section = "Ascension:Api";

    /// <summary>
    /// Address clients reach the service at, for signed URLs; taken from each request when null. Set it behind a
    /// proxy that does not pass the host on.
    /// </summary>
    public Uri? PublicAddress { get; set; }

    /// <summary>Origins of the object store that the page may talk to, when it is not this service.</summary>
    [MaxLength(8)]
    public IReadOnlyList<string> MediaOrigins { get; set; } = [];

    /// <summary>
    /// Networks of the proxies in front, such as <c>10.0.0.0/8</c>: only they may say whom a request comes from. None
    /// by default: the sender of the connection is the client.
    /// </summary>
    [MaxLength(16), EachNetwork]
    public IReadOnlyList<string> TrustedProxies { get; set; } = [];

    /// <summary>How often the event logs of connected climbers are read, in case the stream lost something.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "00:05:00")]
    public TimeSpan EventLogInterval { get; set; } = TimeSpan.FromSeconds(5);
}
