namespace Ascension.Grains.Routes;

/// <summary>How much a route may hold.</summary>
internal static class RouteLimits
{
    /// <summary>Most holds of a route.</summary>
    public const int MostHolds = 300;

    /// <summary>Most removed guesses of models that are remembered; the newest stay.</summary>
    public const int MostRejected = 300;

    /// <summary>Most ghosts on a route: each change of route or body gives another.</summary>
    public const int MostGhosts = 200;

    /// <summary>Most pixels of a photo.</summary>
    public const long MostPixels = 50_000_000;
}
