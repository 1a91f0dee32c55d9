using System.ComponentModel.DataAnnotations;

namespace Ascension.Silo.Hosting;

/// <summary>How a process ends, section <c>Ascension</c>.</summary>
internal sealed class ShutdownOptions
{
    public const string Section = "Ascension";

    /// <summary>Seconds that running work gets to finish when the process is asked to stop.</summary>
    [Range(1, 600)]
    public int ShutdownSeconds { get; set; } = 25;
}
