using Ascension.Coaching.Movement;
using Ascension.Coaching.Movement.Statics;
using Ascension.Skeletons.Movement;
using FsCheck;
using FsCheck.Fluent;

namespace Ascension.Unit.Coaching.Statics;

public sealed class EquilibriumTests
{
    private const double Depth = 0.15;

    private static readonly (Limb Limb, Point Arm)[] Ladder =
    [
        (Limb.LeftHand, new Point(-0.15, 0.5)), (Limb.RightHand, new Point(0.15, 0.5)),
        (Limb.LeftFoot, new Point(-0.15, -0.5)), (Limb.RightFoot, new Point(0.15, -0.5)),
    ];

    [Theory]
    [InlineData(-30)]
    [InlineData(0)]
    [InlineData(20)]
    [InlineData(45)]
    public void The_holds_bear_the_body_weight(double lean)
    {
        var forces = Solve(lean, Ladder);

        Assert.Equal(1, forces.Sum(force => force.Bearing(WallLean.Of(lean))), 0.02);
    }

    [Fact]
    public void On_a_vertical_wall_the_hands_bear_what_was_measured_and_pull_inwards()
    {
        var forces = Solve(0, Ladder);

        var hands = forces.Where(force => force.Limb is Limb.LeftHand or Limb.RightHand).ToList();
        Assert.Equal(0.43, hands.Sum(force => force.Up), 0.02);
        Assert.All(hands, hand => Assert.True(hand.Out < -0.03));
        Assert.All(forces.Except(hands), foot => Assert.True(foot.Out > 0.03));
    }

    [Fact]
    public void The_steeper_the_wall_the_more_the_hands_bear()
    {
        double[] leans = [-30, -15, 0, 15, 30, 45, 60];

        var shares = leans.Select(lean => HandShare(lean)).ToList();

        Assert.Equal(shares.Order(), shares);
        Assert.Equal(0.45, HandShare(10), 0.01);
        Assert.True(shares[0] < 0.35, $"{shares[0]} on a slab");
        Assert.True(shares[^1] > 0.49, $"{shares[^1]} on a steep overhang");
    }

    [Fact]
    public void The_mass_over_one_foot_loads_that_foot_most()
    {
        var shifted = Ladder.Select(contact => (contact.Limb, contact.Arm - new Point(0.12, 0))).ToArray();

        var forces = Solve(0, shifted);

        Assert.True(forces[3].Up > 1.5 * forces[2].Up, $"{forces[3].Up} against {forces[2].Up}");
        Assert.Equal(forces.Max(force => force.Up), forces[3].Up);
    }

    [Fact]
    public void Mirrored_contacts_have_mirrored_forces() =>
        Prop.ForAll(Postures().ToArbitrary(), posture =>
        {
            var forces = Solve(posture.Lean, posture.Contacts);
            var mirrored = Solve(
                posture.Lean,
                [.. posture.Contacts.Select(contact => (contact.Limb, contact.Arm with { X = -contact.Arm.X }))]);
            Assert.All(forces.Zip(mirrored), pair =>
            {
                Assert.Equal(pair.First.Right, -pair.Second.Right, 1e-7);
                Assert.Equal(pair.First.Up, pair.Second.Up, 1e-7);
                Assert.Equal(pair.First.Out, pair.Second.Out, 1e-7);
            });
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(300));

    [Fact]
    public void Hands_never_push_and_a_small_shift_changes_the_forces_little() =>
        Prop.ForAll(Postures().ToArbitrary(), posture =>
        {
            const double shift = 1e-4;
            var forces = Solve(posture.Lean, posture.Contacts);
            var nearby = Solve(
                posture.Lean,
                [.. posture.Contacts.Select(contact => (contact.Limb, contact.Arm + new Point(shift, shift)))]);
            Assert.All(forces.Zip(nearby), pair =>
            {
                Assert.True(pair.First.Up >= 0);
                Assert.True(pair.First.Limb is Limb.LeftFoot or Limb.RightFoot || pair.First.Out <= 0);
                Assert.Equal(pair.First.Right, pair.Second.Right, 0.05);
                Assert.Equal(pair.First.Up, pair.Second.Up, 0.05);
                Assert.Equal(pair.First.Out, pair.Second.Out, 0.05);
            });
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(300));

    private static double HandShare(double lean)
    {
        var wall = WallLean.Of(lean);
        var forces = Solve(lean, Ladder);
        return forces[0].Bearing(wall) + forces[1].Bearing(wall);
    }

    private static ContactForce[] Solve(double lean, (Limb Limb, Point Arm)[] contacts)
    {
        var forces = new ContactForce[contacts.Length];
        var wall = WallLean.Of(lean);
        var aboveFeet = contacts.Where(contact => contact.Limb is Limb.LeftFoot or Limb.RightFoot)
            .Select(contact => -contact.Arm.Y)
            .DefaultIfEmpty(double.NaN)
            .Average();
        new Equilibrium(StaticsSettings.Default, wall).Solve(contacts, wall.MassDepth(Depth, aboveFeet), forces);
        return forces;
    }

    private static Gen<(double Lean, (Limb Limb, Point Arm)[] Contacts)> Postures() =>
        from lean in Gen.Choose(-60, 85)
        from count in Gen.Choose(2, 4)
        from places in Gen.Choose(-1000, 1000).ArrayOf(8)
        select ((double)lean, Enumerable.Range(4 - count, count)
            .Select(i => ((Limb)i, new Point(
                places[2 * i] / 2000.0, (i < 2 ? 0.4 : -0.5) + places[2 * i + 1] / 4000.0)))
            .ToArray());
}
