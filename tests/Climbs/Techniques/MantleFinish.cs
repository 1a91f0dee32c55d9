using Ascension.Climbs.Choreography;

namespace Ascension.Climbs.Techniques;

/// <summary>At the top the hands press down and the climber stands up.</summary>
internal sealed class MantleFinish : Variation
{
    public override bool Applies(int cycle, int cycles) => cycle == cycles;

    public override void Finish(Cycle cycle)
    {
        var on = cycle.On;
        cycle.Feet();
        cycle.Match();
        on.Wait(0.6);
        var start = on.Now;
        for (var step = 0; step < 3; step++)
        {
            cycle.Plan = cycle.Plan with { Rise = 0.17, Drift = 0 };
            cycle.Feet();
            start = on.Now;
            on.Stage.Hips.Shift(on.Now, 0.8, 0, 0.17);
            on.Wait(1);
        }

        on.Technique("mantle", start, on.Now);
        on.Wait(2.4);
    }
}
