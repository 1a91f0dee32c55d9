using Ascension.Coaching.Movement;
using Ascension.Unit.Coaching.Techniques;

namespace Ascension.Unit.Coaching.Statics;

public sealed class BalanceTests
{
    [Theory]
    [InlineData(null)]
    [InlineData(0.0)]
    [InlineData(30.0)]
    [InlineData(-20.0)]
    public void Between_its_supports_the_mass_is_balanced_on_any_wall(double? lean)
    {
        var climb = new Stage { WallAngleDegrees = lean }.Movement();

        Assert.Equal(0, climb.Balance.OffsetAt(60, null));
    }

    [Fact]
    public void Beside_its_supports_the_offset_is_the_distance_sideways_less_the_margin()
    {
        var climb = Leaning(0);

        var beyond = climb.Scale.BodyHeights(climb.Mass[100].X - climb.Limbs.Max(limb => limb.ContactAt(100)!.Place.X));
        Assert.True(beyond > 0.05);
        Assert.Equal(beyond - climb.Settings.BalanceMargin, climb.Balance.OffsetAt(100, null), 9);
    }

    [Fact]
    public void On_a_steep_wall_the_hands_and_feet_must_surround_the_mass_in_height_too()
    {
        // Both feet leave: what is below the hands has no support but the line between them.
        var feetOff = Hanging(80).Balance.OffsetAt(100, null);
        var vertical = Hanging(0).Balance.OffsetAt(100, null);

        Assert.Equal(0, vertical);
        Assert.True(feetOff > 0.2, $"{feetOff}");
    }

    private static ClimbMovement Leaning(double lean)
    {
        var stage = new Stage { WallAngleDegrees = lean };
        stage.Climber.Hips.Shift(2.5, 1, 0.3, 0);
        stage.Climber.Lean.Shift(2.5, 1, -5, 0);
        return stage.Movement();
    }

    private static ClimbMovement Hanging(double lean)
    {
        var stage = new Stage { WallAngleDegrees = lean }.HoldsUnderLimbs();
        stage.Climber.LeftFoot.Shift(2, 0.5, 0.02, -0.12);
        stage.Climber.RightFoot.Shift(2, 0.5, -0.02, -0.12);
        return stage.Movement();
    }
}
