using Ascension.Unit.Vision.Media;
using Ascension.Vision;
using Ascension.Vision.Photos;
using OpenCvSharp;

namespace Ascension.Unit.Vision.Photos;

public sealed class PhotoDecoderTests : IDisposable
{
    private readonly ClipWorkshop _files = new();

    public void Dispose() => _files.Dispose();

    [Theory]
    [InlineData(".jpg")]
    [InlineData(".png")]
    [InlineData(".webp")]
    public void Every_format_is_decoded_no_larger_than_asked_for(string format)
    {
        using Mat wall = Cv2.ImDecode(TestPhoto.Wall, ImreadModes.Color);
        using Mat decoded = Decode(wall.ImEncode(format), 1000);

        Assert.Equal(new Size(518, 1000), decoded.Size());
        using Mat expected = wall.Resize(decoded.Size(), 0, 0, InterpolationFlags.Area);
        Assert.InRange(Difference(expected, decoded), 0, 3);
    }

    [Fact]
    public void A_small_photo_stays_as_it_is()
    {
        using Mat decoded = Decode(TestPhoto.Wall, 4000);

        Assert.Equal(new Size(TestPhoto.WallWidth, TestPhoto.WallHeight), decoded.Size());
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(6)]
    [InlineData(7)]
    [InlineData(8)]
    public void A_photo_is_turned_as_OpenCV_turns_it(ushort orientation)
    {
        byte[] photo = TestPhoto.WallTurned(orientation);
        using Mat expected = Cv2.ImDecode(photo, ImreadModes.Color);

        using Mat decoded = Decode(photo, 4000);

        Assert.Equal(expected.Size(), decoded.Size());
        Assert.Equal(0, Difference(expected, decoded));
    }

    [Fact]
    public void A_bomb_is_refused_by_its_header()
    {
        Assert.Equal("media_too_large", RefusalOf(TestPhoto.Png(60_000, 60_000)));
        Assert.Equal("media_too_large", RefusalOf(TestPhoto.WebPExtended(16_000, 16_000)));
    }

    [Fact]
    public void A_file_that_is_too_large_is_not_even_read()
    {
        string path = Path.Combine(_files.Folder, "large.jpg");
        using (FileStream file = File.Create(path))
        {
            file.SetLength(PhotoDecoder.MostBytes + 1);
        }

        Assert.Equal("media_too_large", Assert.Throws<VisionException>(() => PhotoDecoder.Decode(path, 100)).Code);
    }

    [Fact]
    public void What_is_no_photo_or_a_damaged_one_is_said()
    {
        Assert.Equal("unsupported_media", RefusalOf("just some text, which is no photo"u8.ToArray()));
        Assert.Equal("media_unreadable", RefusalOf(TestPhoto.Wall[..20]));
        Assert.Equal("media_unreadable", RefusalOf(TestPhoto.Png(100, 100)));
    }

    private Mat Decode(byte[] content, int longSide)
    {
        _files.Write("photo", content);
        return PhotoDecoder.Decode(Path.Combine(_files.Folder, "photo"), longSide);
    }

    private string RefusalOf(byte[] content) =>
        Assert.Throws<VisionException>(() => Decode(content, 1000).Dispose()).Code;

    private static double Difference(Mat one, Mat other)
    {
        using Mat difference = new();
        Cv2.Absdiff(one, other, difference);
        OpenCvSharp.Scalar mean = Cv2.Mean(difference);
        return (mean.Val0 + mean.Val1 + mean.Val2) / 3;
    }
}
