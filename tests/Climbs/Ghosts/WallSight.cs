namespace Ascension.Climbs.Ghosts;

/// <summary>How well holds are seen in two views of a wall, and from where.</summary>
internal sealed record WallSight
{
    public WallView Film { get; init; } = new();

    public WallView Photo { get; init; } = new();

    /// <summary>Holds that one view misses, share.</summary>
    public double Missed { get; init; } = 0.15;

    /// <summary>Sights of one view that are no holds, share.</summary>
    public double False { get; init; } = 0.15;

    public double WrongType { get; init; } = 0.26;

    public double WrongColour { get; init; } = 0.1;

    /// <summary>Colours are not known at all.</summary>
    public bool IsColourless { get; init; }

    /// <summary>Standard deviation of a hold's place in each view, metres.</summary>
    public double NoiseM { get; init; } = 0.015;

    /// <summary>Metres of the photo over real ones: a wall whose height was guessed.</summary>
    public double Stretch { get; init; } = 1;

    /// <summary>Holds of other routes to a square metre.</summary>
    public double Crowd { get; init; } = 5;

    /// <summary>The photo shows the chosen holds alone.</summary>
    public bool IsRouteOnly { get; init; }

    public bool IsPhotoMirrored { get; init; }
}
