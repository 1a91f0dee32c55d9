using Ascension.Grains.Abstractions.Errors;
using Ascension.Grains.Abstractions.Identity;
using Ascension.Grains.Abstractions.Routes;
using Ascension.Grains.Routes;
using Ascension.Skeletons.Holds;

namespace Ascension.Unit.Grains.Routes;

public sealed class HoldReaderTests
{
    private static readonly AddHold Add = new()
    {
        Caller = default,
        Type = "pinch",
        Position = new(0.45, 0.62),
        Box = Holds.Box,
        Color = "grey",
        Role = "foot",
    };

    private static readonly CorrectHold Nothing = new() { Caller = default, Hold = default };

    [Fact]
    public void A_placed_hold_is_what_the_climber_says()
    {
        var hold = HoldReader.Read(Add, 7, Holds.Photo).ToHold(RouteId.Of(Guid.Empty));

        Assert.Equal(
            ("pinch", "grey", "foot", 1, true, 7),
            (hold.Type, hold.Tint!.Name, hold.Role, hold.Confidence, hold.ManuallyCorrected, hold.Id.Number));
        Assert.Null(hold.Original);
    }

    [Theory]
    [InlineData(0.5, 0.5)]
    [InlineData(0, 0)]
    [InlineData(1, 1)]
    [InlineData(0.99, 0.01)]
    public void Without_a_box_it_gets_a_square_one_inside_the_photo(double x, double y)
    {
        var hold = HoldReader.Read(Add with { Position = new(x, y), Box = null }, 1, Holds.Photo);

        Assert.True(HoldGeometry.IsInside(hold.Box));
        Assert.True(HoldGeometry.Covers(hold.Box, hold.Position));
        Assert.Equal(hold.Box.Width * Holds.Photo.Width, hold.Box.Height * Holds.Photo.Height, 6);
    }

    [Theory]
    [InlineData("nose", "grey", "foot", 0.45, 0.1, "type")]
    [InlineData("jug", "infrared", "foot", 0.45, 0.1, "color")]
    [InlineData("jug", "grey", "knee", 0.45, 0.1, "role")]
    [InlineData("jug", "grey", "foot", 0.9, 0.1, "position")]
    [InlineData("jug", "grey", "foot", 1.1, 0.1, "position")]
    [InlineData("jug", "grey", "foot", 0.45, 0.7, "box")]
    [InlineData("jug", "grey", "foot", 0.45, 0, "box")]
    [InlineData("jug", "grey", "foot", 0.45, double.NaN, "box")]
    public void What_does_not_fit_is_named(
        string type, string color, string role, double x, double width, string field)
    {
        var wrong = Add with
        {
            Type = type,
            Color = color,
            Role = role,
            Position = new(x, 0.62),
            Box = Holds.Box with { Width = width },
        };

        var refusal = Assert.Throws<AscensionException>(() => HoldReader.Read(wrong, 1, Holds.Photo));

        Assert.Equal(ErrorCodes.InvalidRequest, refusal.Code);
        Assert.Equal([field], refusal.Fields.Keys);
    }

    [Fact]
    public void The_first_guess_of_a_model_is_kept_through_all_corrections()
    {
        var found = Holds.Found(1);
        var guess = found.Guess! with { Outline = found.Outline };

        var once = HoldReader.Correct(found, Nothing with { Type = "sloper" });
        var twice = HoldReader.Correct(once, Nothing with { Type = "edge", Position = new(0.41, 0.61) });

        Assert.Equal(HoldType.Edge, twice.Type);
        Assert.Equal((guess, guess), (once.Original, twice.Original));
        Assert.Equal("jug", twice.Original!.Type);
        Assert.Equal(0.6, twice.ToHold(RouteId.Of(Guid.Empty)).Confidence);
    }

    [Fact]
    public void A_hold_that_was_placed_has_no_guess() =>
        Assert.Null(HoldReader.Correct(Holds.Placed(1), Nothing with { Type = "sloper" }).Original);

    [Fact]
    public void Saying_what_is_so_already_corrects_nothing()
    {
        var hold = Holds.Found(1);

        var same = HoldReader.Correct(hold, Nothing with { Type = "jug", Position = hold.Position, Box = hold.Box });

        Assert.Equal(hold, same);
        Assert.False(same.IsTouched);
    }

    [Fact]
    public void A_role_is_no_correction_of_what_a_model_saw() =>
        Assert.False(HoldReader.Correct(Holds.Found(1), Nothing with { Role = "foot" }).IsTouched);

    [Fact]
    public void When_the_box_moves_the_grip_moves_with_it_and_the_outline_is_no_longer_known()
    {
        var moved = HoldReader.Correct(Holds.Found(1), Nothing with { Box = new(0.1, 0.1, 0.2, 0.1) });

        Assert.Equal((0.2, 0.14), (moved.Position.X, moved.Position.Y), new Nearly());
        Assert.Empty(moved.Outline);
    }

    [Fact]
    public void A_grip_outside_its_box_is_refused() => Assert.Equal(
        ["position"],
        Assert.Throws<AscensionException>(
            () => HoldReader.Correct(Holds.Found(1), Nothing with { Position = new(0.1, 0.1) })).Fields.Keys);

    private sealed class Nearly : IEqualityComparer<(double X, double Y)>
    {
        public bool Equals((double X, double Y) one, (double X, double Y) other) =>
            Math.Abs(one.X - other.X) < 1e-9 && Math.Abs(one.Y - other.Y) < 1e-9;

        public int GetHashCode((double X, double Y) point) => 0;
    }
}
