using Ascension.Coaching;
using Ascension.Coaching.Ghosts.Body;
using Ascension.Skeletons.Movement;

namespace Ascension.Unit.Coaching.Ghosts;

public sealed class BodyModelTests
{
    [Fact]
    public void Measured_heights_are_those_of_the_legs_and_the_trunk()
    {
        var usual = BodyModel.Of(new(170, [], []));
        var longLegged = BodyModel.Of(new(170, [], [], ShoulderHeightCm: 140, HipHeightCm: 98));

        Assert.Equal(0.98, longLegged.Thigh + longLegged.Shank + longLegged.AnkleHeight, 0.005);
        Assert.Equal(0.42, longLegged.Trunk, 1e-9);
        Assert.True(longLegged.Reach(Limb.LeftFoot) > usual.Reach(Limb.LeftFoot));
        Assert.Equal(usual.Reach(Limb.LeftHand), longLegged.Reach(Limb.LeftHand), 1e-9);
        Assert.Equal(usual.Thigh / usual.Shank, longLegged.Thigh / longLegged.Shank, 1e-9);
    }

    [Fact]
    public void What_is_not_measured_is_that_of_the_mean_adult()
    {
        var usual = BodyModel.Of(new(180, [], []));
        var told = BodyModel.Of(new(180, [], [], 1.01 * 180, 0.818 * 180, 0.530 * 180));

        Assert.Equal(usual.Thigh, told.Thigh, 1e-9);
        Assert.Equal(usual.Trunk, told.Trunk, 1e-9);
        Assert.Equal(usual.UpperArm, told.UpperArm, 1e-9);
        Assert.Equal(usual.Neck, told.Neck, 1e-9);
    }

    [Theory]
    [InlineData(60.0, null, null, null, BodyMeasure.Height)]
    [InlineData(double.NaN, null, null, null, BodyMeasure.Height)]
    [InlineData(170.0, 100.0, null, null, BodyMeasure.ArmSpan)]
    [InlineData(170.0, null, 100.0, null, BodyMeasure.ShoulderHeight)]
    [InlineData(170.0, null, null, 130.0, BodyMeasure.HipHeight)]
    [InlineData(170.0, null, 125.0, 100.0, BodyMeasure.HipHeight)]
    [InlineData(null, null, null, null, null)]
    public void Measures_that_no_human_has_together_are_named(
        double? height, double? span, double? shoulders, double? hips, BodyMeasure? problem)
    {
        ClimberBody body = new(height, [], [], span, shoulders, hips);

        Assert.Equal(problem, BodyCheck.FindProblem(body));
        if (problem is not null)
        {
            Assert.Throws<ArgumentOutOfRangeException>(() => BodyModel.Of(body));
        }
    }
}
