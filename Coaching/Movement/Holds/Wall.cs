using Ascension.Coaching.Movement.Body;
using Ascension.Skeletons.Holds;
using Ascension.Skeletons.Timeline;

namespace Ascension.Coaching.Movement.Holds;

/// <summary>The wall as the climber's limbs meet it: holds in wall pixels, and its lean.</summary>
internal sealed class Wall
{
    /// <summary>A limb this near to the box of a hold, in metres, is on it.</summary>
    private const double TouchM = 0.06;

    private readonly double _touchPx;

    public Wall(HoldMap map, VideoFacts video, BodyScale scale)
    {
        AngleDegrees = map.WallAngleDegrees;
        Holds = [.. map.Holds.Select(hold => ToPixels(hold, video))];
        _touchPx = TouchM / scale.HeightM * scale.BodyHeightPx;
    }

    private Wall(double? angleDegrees, IReadOnlyList<WallHold> holds, double touchPx)
    {
        (AngleDegrees, Holds, _touchPx) = (angleDegrees, holds, touchPx);
    }

    /// <summary>Above 0 overhanging, below 0 a slab; null when unknown.</summary>
    public double? AngleDegrees { get; }

    /// <summary>All holds; empty when they are unknown.</summary>
    public IReadOnlyList<WallHold> Holds { get; }

    public bool IsMapped => Holds.Count > 0;

    /// <summary>The hold a limb at a place is on: the nearest box within 6 cm, among those the nearest grip.</summary>
    public WallHold? At(Point place)
    {
        WallHold? nearest = null;
        var (least, leastToCentre) = (double.PositiveInfinity, double.PositiveInfinity);
        foreach (var hold in Holds)
        {
            var (distance, toCentre) = (hold.DistanceTo(place), hold.Centre.DistanceTo(place));
            if (distance <= _touchPx && (distance < least || (distance == least && toCentre < leastToCentre)))
            {
                (nearest, least, leastToCentre) = (hold, distance, toCentre);
            }
        }

        return nearest;
    }

    /// <summary>The same wall with nothing known of its holds.</summary>
    public Wall WithoutHolds() => new(AngleDegrees, [], _touchPx);

    private static WallHold ToPixels(Hold hold, VideoFacts video) => new(
        hold.Id,
        hold.Type,
        new Point(hold.X * video.Width, hold.Y * video.Height),
        new Point(hold.Box.X * video.Width, hold.Box.Y * video.Height),
        new Point((hold.Box.X + hold.Box.Width) * video.Width, (hold.Box.Y + hold.Box.Height) * video.Height));
}
