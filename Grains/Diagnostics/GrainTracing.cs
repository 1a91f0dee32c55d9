using System.Diagnostics;
using Ascension.Grains.Abstractions.Diagnostics;

namespace Ascension.Grains.Diagnostics;

/// <summary>Source of the spans that grains and vision jobs write.</summary>
internal static class GrainTracing
{
    internal static ActivitySource Source { get; } = new(TelemetryNames.Source);
}
