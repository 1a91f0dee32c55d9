using System.ComponentModel.DataAnnotations;

namespace Ascension.Silo.Hosting;

/// <summary>Settings of the embedded profile, section <c>Ascension</c>.</summary>
internal sealed class EmbeddedOptions
{
    public const string Section = "Ascension";

    /// <summary>Folder of everything that is stored; belongs to one process at a time.</summary>
    [Required]
    public string Data { get; set; } = ".ascension";

    /// <summary>Port of the silo on the loopback address; 0 chooses a free one.</summary>
    [Range(0, 65535)]
    public int SiloPort { get; set; }
}
