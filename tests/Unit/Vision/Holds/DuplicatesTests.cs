using Ascension.Skeletons.Holds;
using Ascension.Vision.Holds;
using Ascension.Vision.Holds.Search;

namespace Ascension.Unit.Vision.Holds;

public sealed class DuplicatesTests
{
    [Fact]
    public void Of_two_boxes_on_one_hold_the_better_ranked_stays() =>
        Assert.Equal([0.9f], Kept((Box(100, 100, 0.6f), 0.6f), (Box(103, 101, 0.9f), 0.9f)));

    [Fact]
    public void A_small_box_inside_a_large_one_is_the_same_hold() =>
        Assert.Equal([0.8f], Kept((Box(100, 100, 0.8f, side: 90), 0.8f), (Box(110, 110, 0.7f, side: 20), 0.7f)));

    [Fact]
    public void Neighbours_that_touch_both_stay() =>
        Assert.Equal([0.8f, 0.7f], Kept((Box(100, 100, 0.7f), 0.7f), (Box(125, 100, 0.8f), 0.8f)));

    [Fact]
    public void Rank_decides_and_not_confidence() =>
        Assert.Equal([0.5f], Kept((Box(100, 100, 0.9f), 0.3f), (Box(100, 100, 0.5f), 0.5f)));

    [Fact]
    public void The_best_are_kept_when_there_are_too_many()
    {
        var many = Enumerable.Range(0, 20).Select(i => (Box(i * 100, 0, i / 20f), i / 20f));

        Assert.Equal([0.95f, 0.9f, 0.85f], Duplicates.Remove(many, most: 3).Select(hold => hold.Confidence));
    }

    private static IEnumerable<float> Kept(params (RawHold Hold, float Rank)[] candidates) =>
        Duplicates.Remove(candidates, most: 300).Select(hold => hold.Confidence);

    private static RawHold Box(float x, float y, float confidence, float side = 30) =>
        new(x, y, side, side, HoldType.Jug, confidence);
}
