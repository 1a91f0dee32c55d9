using Ascension.Vision.Holds.Colours;
using OpenCvSharp;

namespace Ascension.Vision.Holds.Shapes;

/// <summary>A hold and some wall around it, small enough to be looked at pixel by pixel.</summary>
internal sealed class HoldPatch
{
    private const double Surroundings = 0.25;
    private const int LongSide = 72;

    private readonly Rect _area;
    private readonly double _scaleX;
    private readonly double _scaleY;

    /// <summary>Cuts a patch out of a picture.</summary>
    /// <param name="picture">Colours B, G, R of 8 bits.</param>
    /// <param name="hold">In pixels of the picture, its box inside.</param>
    public HoldPatch(Mat picture, RawHold hold)
    {
        double aroundX = Math.Max(2, hold.Width * Surroundings);
        double aroundY = Math.Max(2, hold.Height * Surroundings);
        int left = (int)Math.Floor(Math.Max(0, hold.Left - aroundX));
        int top = (int)Math.Floor(Math.Max(0, hold.Top - aroundY));
        int right = (int)Math.Ceiling(Math.Min(picture.Width, hold.Right + aroundX));
        int bottom = (int)Math.Ceiling(Math.Min(picture.Height, hold.Bottom + aroundY));
        _area = new Rect(left, top, Math.Max(1, right - left), Math.Max(1, bottom - top));
        double scale = LongSide / (double)Math.Max(_area.Width, _area.Height);
        Size = new Size(
            Math.Max(1, (int)Math.Round(_area.Width * scale)), Math.Max(1, (int)Math.Round(_area.Height * scale)));
        (_scaleX, _scaleY) = ((double)Size.Width / _area.Width, (double)Size.Height / _area.Height);
        Box = new Rect2d(
            (hold.Left - left) * _scaleX, (hold.Top - top) * _scaleY, hold.Width * _scaleX, hold.Height * _scaleY);
        using Mat part = picture.SubMat(_area);
        using Mat copy = new();
        Cv2.Resize(part, copy, Size, 0, 0, scale < 1 ? InterpolationFlags.Area : InterpolationFlags.Linear);
        Pixels = LabPixels.Of(copy);
    }

    /// <summary>Size in pixels.</summary>
    public Size Size { get; }

    /// <summary>The box of the hold.</summary>
    public Rect2d Box { get; }

    /// <summary>Row by row.</summary>
    public LabColour[] Pixels { get; }

    /// <summary>
    /// How far out of the middle of the box a pixel lies: below 1 inside the ellipse that touches the box's sides.
    /// </summary>
    public double Eccentricity(int pixel)
    {
        double x = (pixel % Size.Width + 0.5 - Box.X - Box.Width / 2) / (Box.Width / 2);
        double y = (pixel / Size.Width + 0.5 - Box.Y - Box.Height / 2) / (Box.Height / 2);
        return Math.Sqrt(x * x + y * y);
    }

    /// <summary>Whether a pixel lies in the box, grown by a share of its sides.</summary>
    public bool IsInBox(int pixel, double grown)
    {
        double x = pixel % Size.Width + 0.5;
        double y = pixel / Size.Width + 0.5;
        return x >= Box.X - grown * Box.Width && x <= Box.Right + grown * Box.Width
            && y >= Box.Y - grown * Box.Height && y <= Box.Bottom + grown * Box.Height;
    }

    /// <summary>Where a place of the patch lies in the picture, in pixels.</summary>
    public Point2d ToPicture(double x, double y) => new(_area.X + x / _scaleX, _area.Y + y / _scaleY);
}
