using System.Text;
using Ascension.Vision.Photos;
using FsCheck;
using FsCheck.Fluent;

namespace Ascension.Unit.Vision.Photos;

public sealed class PhotoReaderTests
{
    [Theory]
    [InlineData("")]
    [InlineData("hello")]
    [InlineData("<svg xmlns=\"http://www.w3.org/2000/svg\"/>")]
    [InlineData("GIF89a and so on")]
    [InlineData("RIFF....AVI LIST")]
    [InlineData("RIFF....WEB")]
    public void Anything_else_is_not_a_photo(string content) =>
        Assert.Null(PhotoSniffer.FormatOf(Encoding.ASCII.GetBytes(content)));

    [Fact]
    public void A_real_photo_is_as_large_as_it_is()
    {
        Assert.Equal(PhotoFormat.Jpeg, PhotoSniffer.FormatOf(TestPhoto.Wall));
        Assert.Equal(new PhotoSize(TestPhoto.WallWidth, TestPhoto.WallHeight), Read(TestPhoto.Wall));
    }

    [Theory]
    [InlineData(1, false)]
    [InlineData(2, false)]
    [InlineData(3, false)]
    [InlineData(4, false)]
    [InlineData(5, true)]
    [InlineData(6, true)]
    [InlineData(7, true)]
    [InlineData(8, true)]
    [InlineData(0, false)]
    [InlineData(9, false)]
    public void A_photo_is_measured_as_it_is_displayed(ushort orientation, bool isOnItsSide)
    {
        const int longer = TestPhoto.WallHeight;
        var expected = isOnItsSide ? new PhotoSize(longer, TestPhoto.WallWidth) : new(TestPhoto.WallWidth, longer);
        var small = isOnItsSide ? new PhotoSize(3, 40) : new(40, 3);

        Assert.Equal(expected, Read(TestPhoto.WallTurned(orientation)));
        Assert.Equal(small, Read(TestPhoto.Png(40, 3, orientation)));
        Assert.Equal(small, Read(TestPhoto.WebPExtended(40, 3, orientation)));
    }

    [Fact]
    public void Every_kind_of_WebP_tells_its_size()
    {
        var size = new PhotoSize(1001, 16383);

        Assert.Equal(size, Read(TestPhoto.WebPExtended(1001, 16383)));
        Assert.Equal(size, Read(TestPhoto.WebPLossless(1001, 16383)));
        Assert.Equal(size, Read(TestPhoto.WebPLossy(1001, 16383)));
    }

    [Fact]
    public void A_length_is_not_believed()
    {
        var png = TestPhoto.Png(40, 3);
        byte[] liar = [.. png[..33], 0x7F, 0xFF, 0xFF, 0xFF, .. "eXIf"u8, 1, 2, 3];
        byte[] bomb = [.. TestPhoto.WebPExtended(40, 3), .. "EXIF"u8, 0xFF, 0xFF, 0xFF, 0xFF, 1, 2, 3];

        Assert.Throws<InvalidDataException>(() => Read(liar));
        Assert.Throws<InvalidDataException>(() => Read(bomb));
    }

    [Fact]
    public void A_photo_without_pixels_is_damaged()
    {
        Assert.Throws<InvalidDataException>(() => Read(TestPhoto.Png(0, 3)));
        Assert.Throws<InvalidDataException>(() => Read(TestPhoto.Png(-40, 3)));
        Assert.Throws<InvalidDataException>(() => Read(TestPhoto.WebP([])));
        Assert.Throws<InvalidDataException>(() => Read([0xFF, 0xD8, 0xFF, 0xD9]));
    }

    [Fact]
    public void Damage_is_an_error_of_its_own_or_does_no_harm()
    {
        byte[][] photos = [TestPhoto.WallTurned(6)[..2000], TestPhoto.Png(40, 3, 6), TestPhoto.WebPExtended(40, 3, 6)];
        Prop.ForAll<int, ushort, byte>((photo, at, value) =>
        {
            var bytes = photos[(int)((uint)photo % photos.Length)].ToArray();
            bytes[12 + (at % (bytes.Length - 12))] = value;
            Survives(bytes);
            Survives(bytes[..(12 + (at % (bytes.Length - 12)))]);
        }).QuickCheckThrowOnFailure();
    }

    private static void Survives(byte[] photo)
    {
        try
        {
            Assert.True(Read(photo).Pixels > 0);
        }
        catch (InvalidDataException)
        {
            // Refused as damaged.
        }
    }

    private static PhotoSize Read(byte[] photo)
    {
        using MemoryStream stream = new(photo);
        return PhotoReader.ReadSize(stream, PhotoSniffer.FormatOf(photo)!.Value);
    }
}
