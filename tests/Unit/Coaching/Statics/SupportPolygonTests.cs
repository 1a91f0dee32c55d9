using Ascension.Coaching.Movement;
using Ascension.Coaching.Movement.Moves;
using FsCheck;
using FsCheck.Fluent;

namespace Ascension.Unit.Coaching.Statics;

public sealed class SupportPolygonTests
{
    private static readonly Point[] Square = [new(0, 0), new(2, 2), new(2, 0), new(0, 2)];

    [Theory]
    [InlineData(1, 1, 0)]
    [InlineData(2, 1, 0)]
    [InlineData(3, 1, 1)]
    [InlineData(5, 6, 5)]
    public void The_distance_is_to_the_nearest_side_or_corner_and_nothing_inside(double x, double y, double distance) =>
        Assert.Equal(distance, SupportPolygon.Distance(new Point(x, y), Square), 9);

    [Fact]
    public void Two_supports_are_a_line() =>
        Assert.Equal(1, SupportPolygon.Distance(new Point(1, 1), [new(0, 0), new(2, 0)]), 9);

    [Fact]
    public void Three_supports_on_one_line_are_that_line() =>
        Assert.Equal(2, SupportPolygon.Distance(new Point(4, 0), [new(0, 0), new(1, 0), new(2, 0)]), 9);

    [Fact]
    public void Every_mean_of_supports_is_inside() =>
        Prop.ForAll(Gen.Choose(-100, 100).ArrayOf(8).ToArbitrary(), Gen.Choose(0, 100).ArrayOf(4).ToArbitrary(),
            (places, shares) =>
            {
                Point[] supports = [.. Enumerable.Range(0, 4).Select(i => new Point(places[2 * i], places[2 * i + 1]))];
                var mean = supports.Zip(shares).Aggregate(
                    default(Point), (sum, pair) => sum + pair.First * (pair.Second / Math.Max(1.0, shares.Sum())));
                return shares.Sum() == 0 || SupportPolygon.Distance(mean, supports) < 1e-9;
            }).QuickCheckThrowOnFailure();
}
