using Ascension.Coaching.Ghosts.Walls;
using Ascension.Skeletons.Holds;

namespace Ascension.Coaching.Ghosts.Reporting;

/// <summary>
/// From a picture of a wall to metres and back. The picture is taken as square to the wall; its lower edge is the
/// floor.
/// </summary>
/// <param name="WidthM">Metres that the picture is wide.</param>
/// <param name="HeightM">Metres that the picture is high.</param>
/// <param name="IsAssumed">Nobody told the height of the wall.</param>
public sealed record PictureScale(double WidthM, double HeightM, bool IsAssumed)
{
    /// <summary>Height of the floor in metres.</summary>
    public const double FloorY = 0;

    /// <summary>Height of a wall of which nothing is known, metres: that of common boulder walls.</summary>
    public const double UsualWallM = 4;

    /// <summary>The scale of a picture.</summary>
    /// <param name="width">Pixels.</param>
    /// <param name="height">Pixels.</param>
    /// <param name="wallHeightM">Height of what the picture shows in metres; null: unknown.</param>
    public static PictureScale Of(int width, int height, double? wallHeightM)
    {
        var metres = wallHeightM ?? UsualWallM;
        return new(metres * width / height, metres, wallHeightM is null);
    }

    /// <summary>The scale that a climber of known height gives a picture.</summary>
    /// <param name="factor">Metres of the climber over those of this scale.</param>
    public PictureScale Measured(double factor) => new(factor * WidthM, factor * HeightM, IsAssumed: false);

    /// <summary>Metres from the left edge.</summary>
    /// <param name="x">0 to 1.</param>
    public double ToX(double x) => x * WidthM;

    /// <summary>Metres above the lower edge.</summary>
    /// <param name="y">0 (top) to 1.</param>
    public double ToY(double y) => (1 - y) * HeightM;

    /// <summary>The holds of a photo in metres, the surest first.</summary>
    /// <param name="photo">Holds in widths and heights of the photo.</param>
    public IReadOnlyList<PhotoHold> ToMetres(ClimbHolds photo)
    {
        ArgumentNullException.ThrowIfNull(photo);
        return
        [
            .. photo.Holds.OrderByDescending(hold => hold.Confidence).Select(hold => new PhotoHold(
                hold.Type,
                hold.Colour,
                ToX(hold.Box.X + (hold.Box.Width / 2)),
                ToY(hold.Box.Y + (hold.Box.Height / 2)),
                hold.Box.Width * WidthM,
                hold.Box.Height * HeightM)),
        ];
    }

    internal double FromX(double metres) => metres / WidthM;

    internal double FromY(double metres) => 1 - (metres / HeightM);
}
