using Ascension.Skeletons.Timeline;

namespace Ascension.Vision.Camera;

/// <summary>Turning, scaling and shifting: <c>x' = A x - B y + Tx, y' = B x + A y + Ty</c>.</summary>
internal readonly record struct Similarity(double A, double B, double Tx, double Ty)
{
    public static Similarity Identity { get; } = new(1, 0, 0, 0);

    /// <summary>Length of a unit after the transform.</summary>
    public double Scale => Math.Sqrt(A * A + B * B);

    /// <summary>The transform that does <paramref name="first"/>, then this.</summary>
    public Similarity After(Similarity first) => new(
        A * first.A - B * first.B,
        A * first.B + B * first.A,
        A * first.Tx - B * first.Ty + Tx,
        B * first.Tx + A * first.Ty + Ty);

    /// <summary>The way back. The scale must not be 0.</summary>
    public Similarity Inverse()
    {
        double square = A * A + B * B;
        (double a, double b) = (A / square, -B / square);
        return new Similarity(a, b, -(a * Tx - b * Ty), -(b * Tx + a * Ty));
    }

    /// <summary>Maps a point.</summary>
    public (double X, double Y) Map(double x, double y) => (A * x - B * y + Tx, B * x + A * y + Ty);

    /// <summary>Farthest way that a corner of an image goes, in its pixels.</summary>
    public double CornerShift(int width, int height)
    {
        double farthest = 0;
        foreach ((int x, int y) in (ReadOnlySpan<(int, int)>)[(0, 0), (width, 0), (0, height), (width, height)])
        {
            (double mappedX, double mappedY) = Map(x, y);
            farthest = Math.Max(farthest, double.Hypot(mappedX - x, mappedY - y));
        }

        return farthest;
    }

    /// <summary>The same transform between images whose pixels are <paramref name="factor"/> times smaller.</summary>
    /// <remarks>Pixel centres lie at whole numbers, so a shrunk image's origin is half a block inside.</remarks>
    public CameraTransform ToPixels(double factor, double inlierRatio)
    {
        double half = (factor - 1) / 2;
        return new CameraTransform(
            (float)A,
            (float)B,
            (float)(Tx * factor + half - (A * half - B * half)),
            (float)(Ty * factor + half - (B * half + A * half)),
            (float)inlierRatio);
    }
}
