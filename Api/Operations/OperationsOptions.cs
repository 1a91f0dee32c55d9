namespace Ascension.Api.Operations;

/// <summary>Where operators' machines look; section <c>Ascension:Operations</c>.</summary>
public sealed class OperationsOptions
{
    /// <summary>The configuration section.</summary>
    public const string Section = "Ascension:Operations";

    /// <summary>
    /// Address of a listener of its own for metrics and health, such as <c>http://0.0.0.0:8081</c>; keep it off the
    /// public network. Without one, metrics are given to this very machine only.
    /// </summary>
    public Uri? Address { get; set; }
}
