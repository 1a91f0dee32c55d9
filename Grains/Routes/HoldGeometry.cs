using Ascension.Grains.Abstractions.Routes;
using Ascension.Vision.Photos;

namespace Ascension.Grains.Routes;

/// <summary>Places and boxes in a photo.</summary>
internal static class HoldGeometry
{
    /// <summary>Side of the box of a hold that was placed without one, in longer sides of the photo.</summary>
    private const double SmallSide = 0.03;

    // 0.7 + 0.3 is a hair above 1: a box may touch the edge.
    private const double Hair = 1e-9;

    public static bool IsInside(ImagePoint point) => point is { X: >= 0 and <= 1, Y: >= 0 and <= 1 };

    public static bool IsInside(ImageBox box) => box is { X: >= 0, Y: >= 0, Width: > 0, Height: > 0 }
        && box.X + box.Width <= 1 + Hair
        && box.Y + box.Height <= 1 + Hair;

    public static bool Covers(ImageBox box, ImagePoint point) =>
        point.X >= box.X - Hair && point.X <= box.X + box.Width + Hair
        && point.Y >= box.Y - Hair && point.Y <= box.Y + box.Height + Hair;

    /// <summary>A small box around a place, square in pixels, moved inside where it would stick out.</summary>
    public static ImageBox Around(ImagePoint point, PhotoSize photo)
    {
        var side = SmallSide * Math.Max(photo.Width, photo.Height);
        var (width, height) = (Math.Min(1, side / photo.Width), Math.Min(1, side / photo.Height));
        return new(
            Math.Clamp(point.X - (width / 2), 0, 1 - width),
            Math.Clamp(point.Y - (height / 2), 0, 1 - height),
            width,
            height);
    }

    /// <summary>Where a place of one box lies in another.</summary>
    public static ImagePoint Carry(ImagePoint point, ImageBox from, ImageBox to) => new(
        Math.Clamp(to.X + ((point.X - from.X) / from.Width * to.Width), 0, 1),
        Math.Clamp(to.Y + ((point.Y - from.Y) / from.Height * to.Height), 0, 1));

    /// <summary>Share of what two boxes cover that both cover, 0 to 1.</summary>
    public static double Overlap(ImageBox one, ImageBox other)
    {
        var width = Math.Min(one.X + one.Width, other.X + other.Width) - Math.Max(one.X, other.X);
        var height = Math.Min(one.Y + one.Height, other.Y + other.Height) - Math.Max(one.Y, other.Y);
        if (width <= 0 || height <= 0)
        {
            return 0;
        }

        var both = width * height;
        return both / ((one.Width * one.Height) + (other.Width * other.Height) - both);
    }
}
