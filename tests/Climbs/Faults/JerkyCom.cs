using Ascension.Climbs.Choreography;

namespace Ascension.Climbs.Faults;

/// <summary>The body trembles and jerks through every other reach.</summary>
internal sealed class JerkyCom(double strength) : PlantedFault(strength)
{
    public override string Id => "jerky_com";

    public override bool Applies(int cycle, int cycles) => cycle % 2 == 0 && cycle < cycles;

    public override void Reach(Cycle cycle)
    {
        Shake(cycle, Scaled(0.04, 0.06));
        cycle.Reach();
        cycle.On.Fault(Id, cycle.ReachStart, cycle.ReachEnd);
    }

    /// <summary>Sways the hips quickly while the hand reaches.</summary>
    public static void Shake(Cycle cycle, double width)
    {
        var frequency = cycle.On.Between(2.2, 2.6);
        cycle.On.Stage.Hips.Overlay(
            cycle.On.Now, cycle.Plan.ReachSeconds, t => new(width * Math.Sin(2 * Math.PI * frequency * t), 0));
    }
}
