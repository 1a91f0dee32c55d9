using Ascension.Climbs.Choreography;
using Ascension.Climbs.Filming;
using Ascension.Coaching.Ghosts.Comparison;
using Ascension.Coaching.Ghosts.Walls;
using Ascension.Skeletons.Holds;
using Ascension.Skeletons.Timeline;

namespace Ascension.Climbs.Ghosts;

/// <summary>A generated climb on a wall of many routes, its film and the photo of the wall.</summary>
internal sealed class FilmedWall
{
    /// <summary>Of a film from the front.</summary>
    public const double MetresPerPixel = FilmedRoute.HeightM / Camera.PixelsPerBodyHeight;

    private const double PixelsPerMetre = 1 / MetresPerPixel;
    private static readonly WallPoint Middle = new(0, 0.5 * Camera.Height / PixelsPerMetre);

    private readonly WallSight _sight;
    private readonly IReadOnlyList<SetHold> _wall;
    private readonly IReadOnlyList<PhotoHold> _photo;
    private readonly double _angle;

    /// <summary>Sets the wall, films it and takes the photo.</summary>
    /// <param name="climb">Who climbs what.</param>
    /// <param name="seed">Another one has other holds beside the route, and is seen differently.</param>
    /// <param name="sight">How it is seen.</param>
    public FilmedWall(SyntheticClimb climb, int seed, WallSight sight)
    {
        (_sight, _angle) = (sight, climb.WallAngleDegrees);
        Random random = new(seed);
        _wall = SetWall.Around(climb, random, sight.Crowd);
        Timeline = Askew(Camera.Shoot(climb, new Shot { Noise = 0.01, Dropped = 0.1, Seed = seed }).Timeline);
        HoldEye eye = new(sight, random);
        Seen = [.. eye.See(_wall, OnFilm).Select(ToFilm).Where(hold => hold is { X: > 0 and < 1, Y: > 0 and < 1 })];
        _photo = [.. eye.See(_wall, OnPhoto).Select(ToPhoto)];
    }

    public SkeletonTimeline Timeline { get; }

    /// <summary>Holds that the film shows.</summary>
    public IReadOnlyList<ClimbHold> Seen { get; }

    /// <summary>A route on the photo.</summary>
    public PhotoRoute Photo(RouteLine line = RouteLine.Climbed)
    {
        var chosen = _wall.Where(hold => hold.Line == line).Select(hold => HoldEye.Boxed(hold, OnPhoto)).ToList();
        Route route = new(
            [
                .. chosen.Select(hold => new RouteHold(
                    hold.Id, hold.Type, hold.Role, hold.Place.X, hold.Place.Y, hold.Width, hold.Height)),
            ],
            _angle);
        return new(route, _sight.Stretch == 1, _sight.IsRouteOnly ? [.. chosen.Select(ToPhoto)] : _photo);
    }

    /// <summary>How far a hold of the route was told from where the film really shows it, in metres.</summary>
    public double OffM(Hold told)
    {
        var truth = OnFilm(_wall.First(hold => hold.Id == told.Id).Place);
        return new WallPoint(told.X * Camera.Width, told.Y * Camera.Height).DistanceTo(truth) / PixelsPerMetre;
    }

    private WallPoint OnFilm(WallPoint place)
    {
        var (x, y) = _sight.Film.Of(place, Middle);
        return new(Camera.Width / 2.0 + PixelsPerMetre * x, Camera.Height - PixelsPerMetre * y);
    }

    private WallPoint OnPhoto(WallPoint place)
    {
        var (x, y) = _sight.Photo.Of(place, Middle);
        return new(_sight.Stretch * (3 + (_sight.IsPhotoMirrored ? -x : x)), _sight.Stretch * y);
    }

    private ClimbHold ToFilm(SetHold hold)
    {
        var (x, y) = (hold.Place.X / Camera.Width, hold.Place.Y / Camera.Height);
        var (width, height) = (hold.Width / Camera.Width, hold.Height / Camera.Height);
        return new()
        {
            Id = hold.Id,
            Type = hold.Type,
            X = x,
            Y = y,
            Box = new(x - width / 2, y - height / 2, width, height),
            Colour = _sight.IsColourless ? null : hold.Colour,
            Confidence = 0.8,
        };
    }

    private PhotoHold ToPhoto(SetHold hold) => new(
        hold.Type, _sight.IsColourless ? null : hold.Colour, hold.Place.X, hold.Place.Y, hold.Width, hold.Height);

    /// <summary>The skeletons as the film's camera sees them, as if they were on the wall.</summary>
    private SkeletonTimeline Askew(SkeletonTimeline square) => new(
        square.Video,
        square.Model,
        square.TimesMs,
        [.. Enumerable.Range(0, square.FrameCount).SelectMany(frame => square.Skeleton(frame).ToArray()).Select(Askew)],
        square.Camera,
        square.CameraState,
        square.PeopleSeen);

    private KeypointSample Askew(KeypointSample square)
    {
        var place = OnFilm(new(
            (square.X - 0.5) * Camera.Width / PixelsPerMetre, (1 - square.Y) * Camera.Height / PixelsPerMetre));
        return square with { X = (float)(place.X / Camera.Width), Y = (float)(place.Y / Camera.Height) };
    }
}
