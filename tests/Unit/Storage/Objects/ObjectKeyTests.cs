using Ascension.Storage.Objects;
using Ascension.Storage.Objects.Folder;
using FsCheck;
using FsCheck.Fluent;

namespace Ascension.Unit.Storage.Objects;

public sealed class ObjectKeyTests : IDisposable
{
    private static readonly string[] HostileParts =
    [
        "..", ".", "/", "//", "\\", "~", "a", "videos", "-", "0", "\0", "\n", "\r", " ", "%2e%2e", "%2f", "A", "é",
        "．．", "C:", "*", "?", ":", "\u202e", "etc", "passwd", "content", "type", ".object", "object", "a/b",
    ];

    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("videos/0198c2de-7a1b-7000-8000-1234567890ab/source")]
    [InlineData("a")]
    [InlineData("1/2/3/4/5/6/7/8")]
    public void Our_keys_are_valid(string key) => Assert.True(ObjectKey.IsValid(key));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("/")]
    [InlineData("/a")]
    [InlineData("a/")]
    [InlineData("a//b")]
    [InlineData("..")]
    [InlineData("a/../b")]
    [InlineData("a/.b")]
    [InlineData("a.mp4")]
    [InlineData("A")]
    [InlineData("a\n")]
    [InlineData("a\0")]
    [InlineData("a\\b")]
    [InlineData("1/2/3/4/5/6/7/8/9")]
    public void Other_keys_are_not(string? key) => Assert.False(ObjectKey.IsValid(key));

    [Fact]
    public void A_segment_and_a_key_have_a_longest_length()
    {
        Assert.True(ObjectKey.IsValid(new string('a', 64)));
        Assert.False(ObjectKey.IsValid(new string('a', 65)));
        Assert.False(ObjectKey.IsValid(string.Join('/', Enumerable.Repeat(new string('a', 64), 5))));
    }

    [Fact]
    public void No_key_whatever_leads_out_of_the_store()
    {
        var layout = new FolderLayout(_folder.Path);
        var inside = Path.Combine(_folder.Path, "objects") + Path.DirectorySeparatorChar;
        var hostile = Gen.Elements(HostileParts).ListOf().Select(string.Concat).ToArbitrary();

        Prop.ForAll(hostile, key =>
        {
            try
            {
                return layout.ObjectFolder(key).StartsWith(inside, StringComparison.Ordinal) && ObjectKey.IsValid(key);
            }
            catch (ArgumentException)
            {
                return !ObjectKey.IsValid(key);
            }
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void Different_keys_are_different_places()
    {
        var layout = new FolderLayout(_folder.Path);
        var keys = Gen.Elements("a", "b", "-", "/", "object", "content").ListOf().Select(string.Concat)
            .Where(ObjectKey.IsValid).Two().ToArbitrary();

        Prop.ForAll(keys, pair =>
        {
            var (first, second) = pair;
            return first == second
                || (!Contains(layout.ObjectFolder(first), layout.ObjectFolder(second))
                    && !Contains(layout.ObjectFolder(second), layout.ObjectFolder(first)));
        }).QuickCheckThrowOnFailure();
    }

    private static bool Contains(string outer, string inner) =>
        (inner + "/").StartsWith(outer + "/", StringComparison.Ordinal);
}
