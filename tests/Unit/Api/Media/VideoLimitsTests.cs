using Ascension.Api.Media;

namespace Ascension.Unit.Api.Media;

public sealed class VideoLimitsTests
{
    [Theory]
    [InlineData(null, "climb.mp4", "video/mp4")]
    [InlineData(null, "CLIMB.MOV", "video/quicktime")]
    [InlineData(null, "a.b.webm", "video/webm")]
    [InlineData("VIDEO/MP4", "whatever", "video/mp4")]
    [InlineData("video/webm", "climb.mp4", "video/webm")]
    public void The_type_is_what_the_client_says_else_what_the_name_says(string? said, string name, string expected) =>
        Assert.Equal(expected, VideoLimits.TypeOf(said, name));

    [Theory]
    [InlineData(null, "climb")]
    [InlineData(null, "climb.mp4.txt")]
    [InlineData(null, "mp4")]
    [InlineData("text/plain", "climb.mp4")]
    [InlineData("video/mp4; codecs=avc1", "climb.mp4")]
    [InlineData("", "climb.mp4")]
    public void Anything_else_has_no_type(string? said, string name) => Assert.Null(VideoLimits.TypeOf(said, name));
}
