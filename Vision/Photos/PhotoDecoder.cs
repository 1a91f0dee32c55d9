using OpenCvSharp;

namespace Ascension.Vision.Photos;

/// <summary>
/// Decodes photos of bounded size. What a file will need is read from its headers first, so that a few bytes which
/// unpack to gigabytes are refused before anything is unpacked.
/// </summary>
internal static class PhotoDecoder
{
    /// <summary>Largest file in bytes: 25 MiB.</summary>
    public const long MostBytes = 25L * 1024 * 1024;

    /// <summary>Most pixels of a photo.</summary>
    public const long MostPixels = 50_000_000;

    private static readonly (int Divisor, ImreadModes Mode)[] Reductions =
    [
        (8, ImreadModes.ReducedColor8), (4, ImreadModes.ReducedColor4), (2, ImreadModes.ReducedColor2),
        (1, ImreadModes.Color),
    ];

    /// <summary>Decodes a photo as it is displayed, no larger than asked for.</summary>
    /// <param name="path">A local file; not trusted.</param>
    /// <param name="longSide">Most pixels of the longer side of the result.</param>
    /// <returns>Colours B, G, R of 8 bits, to be disposed of.</returns>
    /// <exception cref="VisionException">
    /// <c>unsupported_media</c>, <c>media_unreadable</c> or <c>media_too_large</c>.
    /// </exception>
    public static Mat Decode(string path, int longSide)
    {
        if (new FileInfo(path).Length > MostBytes)
        {
            throw PhotoFailure.TooLarge();
        }

        byte[] content = File.ReadAllBytes(path);
        PhotoFacts facts = ReadFacts(content);
        if ((long)facts.Width * facts.Height > MostPixels)
        {
            throw PhotoFailure.TooLarge();
        }

        using Mat stored = Unpack(content, facts, longSide);
        using Mat small = Shrink(stored, longSide);
        return Turn(small, facts.Orientation);
    }

    private static PhotoFacts ReadFacts(byte[] content)
    {
        PhotoFormat format = PhotoSniffer.FormatOf(content) ?? throw PhotoFailure.Unsupported();
        try
        {
            using MemoryStream stream = new(content, writable: false);
            return PhotoReader.ReadFacts(stream, format);
        }
        catch (InvalidDataException damage)
        {
            throw PhotoFailure.Unreadable(damage);
        }
    }

    // A JPEG is unpacked at a half, a quarter or an eighth where that is enough: it costs less time and memory.
    private static Mat Unpack(byte[] content, PhotoFacts facts, int longSide)
    {
        int side = Math.Max(facts.Width, facts.Height);
        (int divisor, ImreadModes mode) = Reductions.First(way => way.Divisor == 1 || side / way.Divisor >= longSide);
        Mat picture;
        try
        {
            picture = Cv2.ImDecode(content, mode | ImreadModes.IgnoreOrientation);
        }
        catch (Exception damage) when (damage is OpenCVException or OpenCvSharpException)
        {
            throw PhotoFailure.Unreadable(damage);
        }

        if (IsNear(picture.Width, facts.Width, divisor) && IsNear(picture.Height, facts.Height, divisor))
        {
            return picture;
        }

        picture.Dispose();
        throw PhotoFailure.Unreadable();
    }

    private static bool IsNear(int unpacked, int stored, int divisor) =>
        unpacked > 0 && Math.Abs(unpacked - stored / (double)divisor) <= 1;

    private static Mat Shrink(Mat picture, int longSide)
    {
        double scale = Math.Min(1, longSide / (double)Math.Max(picture.Width, picture.Height));
        Mat small = new();
        Size size = new(
            Math.Max(1, (int)Math.Round(picture.Width * scale)), Math.Max(1, (int)Math.Round(picture.Height * scale)));
        Cv2.Resize(picture, small, size, 0, 0, InterpolationFlags.Area);
        return small;
    }

    /// <summary>Turns and mirrors a picture as its EXIF orientation says (CIPA DC-008, tag 0x0112).</summary>
    private static Mat Turn(Mat picture, int orientation)
    {
        Mat turned = new();
        switch (orientation)
        {
            case 2:
                Cv2.Flip(picture, turned, FlipMode.Y);
                break;
            case 3:
                Cv2.Flip(picture, turned, FlipMode.XY);
                break;
            case 4:
                Cv2.Flip(picture, turned, FlipMode.X);
                break;
            case 5:
                Cv2.Transpose(picture, turned);
                break;
            case 6:
                Cv2.Rotate(picture, turned, RotateFlags.Rotate90Clockwise);
                break;
            case 7:
                Cv2.Transpose(picture, turned);
                Cv2.Flip(turned, turned, FlipMode.XY);
                break;
            case 8:
                Cv2.Rotate(picture, turned, RotateFlags.Rotate90Counterclockwise);
                break;
            default:
                picture.CopyTo(turned);
                break;
        }

        return turned;
    }
}
