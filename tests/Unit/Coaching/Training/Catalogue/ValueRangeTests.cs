using Ascension.Coaching.Training.Catalogue;

namespace Ascension.Unit.Coaching.Training.Catalogue;

public sealed class ValueRangeTests
{
    [Theory]
    [InlineData(-1, 3)]
    [InlineData(0, 3)]
    [InlineData(0.5, 5)]
    [InlineData(1, 7)]
    [InlineData(2, 7)]
    public void A_share_of_the_way_stays_between_the_ends(double share, int expected) =>
        Assert.Equal(expected, new ValueRange(3, 7).At(share));

    [Theory]
    [InlineData(2, false)]
    [InlineData(3, true)]
    [InlineData(7, true)]
    [InlineData(8, false)]
    public void Both_ends_belong_to_the_range(int value, bool contained) =>
        Assert.Equal(contained, new ValueRange(3, 7).Contains(value));
}
