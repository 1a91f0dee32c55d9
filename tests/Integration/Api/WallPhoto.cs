using OpenCvSharp;

namespace Ascension.Integration.Api;

/// <summary>A photo of the bundled wall, from the front or from the side.</summary>
internal sealed class WallPhoto
{
    /// <summary>The camera is this far from the wall, in pixels of the photo from the front: five metres.</summary>
    private const double Distance = 1400;

    /// <summary>From the side the near part of the wall grows; smaller, all of it stays in the picture.</summary>
    private const double Smaller = 0.85;

    private readonly double[,] _turn;

    private WallPhoto(byte[] bytes, double[,] turn) => (Bytes, _turn) = (bytes, turn);

    /// <summary>The bundled photo.</summary>
    public static WallPhoto FromTheFront { get; } =
        new(SampleWall.Bytes, new double[,] { { 1, 0, 0 }, { 0, 1, 0 }, { 0, 0, 1 } });

    /// <summary>The file.</summary>
    public byte[] Bytes { get; }

    /// <summary>The same wall by a camera that stands aside.</summary>
    /// <param name="degrees">How far, seen from the wall's middle.</param>
    public static WallPhoto FromTheSide(double degrees)
    {
        var (sin, cos) = Math.SinCos(double.DegreesToRadians(degrees));
        var (x, y) = (SampleWall.Width / 2.0, SampleWall.Height / 2.0);
        var (zoom, away) = (Smaller * Distance, Distance - (sin * x));
        double[,] matrix =
        {
            { (zoom * cos) + (x * sin), 0, (x * away) - (zoom * cos * x) },
            { y * sin, zoom, (y * away) - (zoom * y) },
            { sin, 0, away },
        };
        using var turn = Mat.FromArray(matrix);
        using var square = Cv2.ImDecode(SampleWall.Bytes, ImreadModes.Color);
        using Mat askew = new();
        Cv2.WarpPerspective(
            square, askew, turn, square.Size(), InterpolationFlags.Area | InterpolationFlags.Linear,
            BorderTypes.Replicate);
        return new(askew.ImEncode(".jpg", new ImageEncodingParam(ImwriteFlags.JpegQuality, 92)), matrix);
    }

    /// <summary>Where the photo shows what the one from the front shows in a box: left, top, right, bottom.</summary>
    public double[] Box(double[] box)
    {
        (double X, double Y)[] corners =
        [
            Place(box[0], box[1]), Place(box[2], box[1]), Place(box[2], box[3]), Place(box[0], box[3]),
        ];
        return
        [
            corners.Min(corner => corner.X), corners.Min(corner => corner.Y),
            corners.Max(corner => corner.X), corners.Max(corner => corner.Y),
        ];
    }

    private (double X, double Y) Place(double x, double y)
    {
        var depth = _turn[2, 0] * x + _turn[2, 1] * y + _turn[2, 2];
        return (
            (_turn[0, 0] * x + _turn[0, 1] * y + _turn[0, 2]) / depth,
            (_turn[1, 0] * x + _turn[1, 1] * y + _turn[1, 2]) / depth);
    }
}
