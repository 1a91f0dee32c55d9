namespace Ascension.Grains.Abstractions.Diagnostics;

/// <summary>Names under which every process of Ascension reports.</summary>
public static class TelemetryNames
{
    /// <summary>Our meter.</summary>
    public const string Meter = "Ascension";

    /// <summary>Our source of spans.</summary>
    public const string Source = "Ascension";
}
