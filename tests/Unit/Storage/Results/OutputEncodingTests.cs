using Ascension.Storage.Results;
using FsCheck;
using FsCheck.Fluent;

namespace Ascension.Unit.Storage.Results;

public sealed class OutputEncodingTests
{
    [Theory]
    [InlineData("application/json", true)]
    [InlineData("Application/JSON; charset=utf-8", true)]
    [InlineData("application/problem+json", true)]
    [InlineData("text/vtt", true)]
    [InlineData("image/jpeg", false)]
    [InlineData("application/octet-stream", false)]
    public void Only_text_is_compressed(string contentType, bool compressed) =>
        Assert.Equal(compressed, OutputEncoding.Encode([1, 2, 3], contentType).IsBrotli);

    [Fact]
    public void Every_content_comes_back() =>
        Prop.ForAll<byte[]>(content =>
        {
            var stored = OutputEncoding.Encode(content, "application/json");
            return OutputEncoding.Decode(stored, content.Length).AsSpan().SequenceEqual(content);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Damaged_bytes_are_an_error_and_not_a_result()
    {
        var stored = OutputEncoding.Encode("some content"u8, "application/json");
        var cut = stored with { Content = stored.Content[..^3] };

        Assert.Throws<InvalidDataException>(() => OutputEncoding.Decode(cut, 12));
    }
}
