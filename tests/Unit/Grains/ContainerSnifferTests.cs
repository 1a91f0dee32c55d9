using System.Text;
using Ascension.Grains.Media;

namespace Ascension.Unit.Grains;

public sealed class ContainerSnifferTests
{
    [Theory]
    [InlineData("ftyp")]
    [InlineData("moov")]
    [InlineData("mdat")]
    public void Iso_media_is_told_by_its_first_box(string box)
    {
        byte[] head = [0, 0, 0, 32, .. Encoding.ASCII.GetBytes(box), 0, 0, 0, 0];

        Assert.True(ContainerSniffer.IsVideo(head));
    }

    [Fact]
    public void WebM_is_told_by_its_header() =>
        Assert.True(ContainerSniffer.IsVideo([0x1A, 0x45, 0xDF, 0xA3, 0x9F]));

    [Theory]
    [InlineData("")]
    [InlineData("hello")]
    [InlineData("#EXTM3U\n#EXT-X-VERSION:3")]
    [InlineData("<html><body>not a video")]
    public void Anything_else_is_not_a_video(string content) =>
        Assert.False(ContainerSniffer.IsVideo(Encoding.ASCII.GetBytes(content)));
}
