using Ascension.Skeletons.Holds;
using Ascension.Skeletons.Timeline;
using Ascension.Vision.Holds;

namespace Ascension.Grains.Holds;

/// <summary>Places what was found in a frame on the wall.</summary>
internal static class FilmHolds
{
    /// <param name="findings">Holds in widths and heights of the frame.</param>
    /// <param name="frame">The frame.</param>
    /// <param name="video">The video, by whose size wall coordinates are told.</param>
    /// <param name="model">The model that looked.</param>
    public static ClimbHolds Place(WallFindings findings, ClearFrame frame, VideoFacts video, string model) => new()
    {
        Source = HoldSource.Video,
        FrameMs = frame.TimeMs,
        Width = video.Width,
        Height = video.Height,
        Model = model,
        Confidence = findings.Confidence,
        IsReviewAdvised = findings.ReviewAdvised,
        Holds = [.. findings.Holds.Select((hold, index) => ToWall(hold, $"seen-{index + 1}", frame.ToWall, video))],
    };

    private static ClimbHold ToWall(FoundHold hold, string id, CameraTransform camera, VideoFacts video)
    {
        var scale = double.Hypot(camera.A, camera.B);
        var (width, height) = (hold.Box.Width * scale, hold.Box.Height * scale);
        var centre = Point(hold.Box.X + (hold.Box.Width / 2), hold.Box.Y + (hold.Box.Height / 2));
        var grip = Point(hold.X, hold.Y);
        return new ClimbHold
        {
            Id = id,
            Type = hold.Type,
            X = grip.X,
            Y = grip.Y,
            Box = new HoldBox(centre.X - (width / 2), centre.Y - (height / 2), width, height),
            Outline = [.. hold.Outline.Select(point => Point(point.X, point.Y))],
            Colour = hold.Colour.Name,
            Hex = hold.Colour.Hex,
            Confidence = hold.Confidence,
        };

        (double X, double Y) Point(double x, double y)
        {
            var (wallX, wallY) = camera.ToWall((float)(x * video.Width), (float)(y * video.Height));
            return (wallX / video.Width, wallY / video.Height);
        }
    }
}
