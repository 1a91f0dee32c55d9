using System.Diagnostics;

namespace Ascension.Grains.Diagnostics;

/// <summary>Source of the spans that grains and vision jobs write.</summary>
public static class GrainTracing
{
    /// <summary>Name of the source.</summary>
    public const string SourceName = "Ascension";

    internal static ActivitySource Source { get; } = new(SourceName);
}
