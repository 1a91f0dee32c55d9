using Ascension.Api.Routes;

namespace Ascension.Unit.Api.Routes;

public sealed class PhotoLimitsTests
{
    [Theory]
    [InlineData(null, "wall.jpg", "image/jpeg")]
    [InlineData(null, "WALL.JPEG", "image/jpeg")]
    [InlineData(null, "a.b.png", "image/png")]
    [InlineData("IMAGE/WEBP", "whatever", "image/webp")]
    [InlineData("image/png", "wall.jpg", "image/png")]
    public void The_type_is_what_the_client_says_else_what_the_name_says(string? said, string name, string expected) =>
        Assert.Equal(expected, PhotoLimits.TypeOf(said, name));

    [Theory]
    [InlineData(null, "wall")]
    [InlineData(null, "wall.jpg.txt")]
    [InlineData(null, "wall.heic")]
    [InlineData("video/mp4", "wall.jpg")]
    [InlineData("image/svg+xml", "wall.jpg")]
    [InlineData("", "wall.jpg")]
    public void Anything_else_has_no_type(string? said, string name) => Assert.Null(PhotoLimits.TypeOf(said, name));
}
