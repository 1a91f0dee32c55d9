using System.Text.Json;

namespace Ascension.Coaching.Reporting;

/// <summary>Writes figures with a fixed number of decimals, so that equal climbs give equal bytes.</summary>
internal static class Rounding
{
    /// <summary>Decimals of every figure in the documents.</summary>
    public const int Decimals = 3;

    /// <summary>A rounded number, or null when it is unknown.</summary>
    public static void WriteRounded(this Utf8JsonWriter json, string name, double value)
    {
        if (double.IsFinite(value))
        {
            // Adding zero turns a rounded -0 into 0.
            json.WriteNumber(name, Math.Round(value, Decimals, MidpointRounding.AwayFromZero) + 0.0);
        }
        else
        {
            json.WriteNull(name);
        }
    }
}
