using Ascension.Climbs.Choreography;

namespace Ascension.Climbs.Faults;

/// <summary>The hold is regripped several times after the catch.</summary>
internal sealed class HandReadjust(double strength) : PlantedFault(strength)
{
    public override string Id => "hand_readjust";

    public override void Settle(Cycle cycle)
    {
        cycle.TurnBack();
        Regrip(cycle, Id, 2 + (int)Math.Round(Strength));
        cycle.On.Wait(0.4);
    }

    /// <summary>Lifts the hand that has just arrived a few times.</summary>
    public static void Regrip(Cycle cycle, string id, int times)
    {
        var on = cycle.On;
        on.Wait(0.3);
        var start = on.Now;
        for (var time = 0; time < times; time++)
        {
            on.Hop(on.NextHand, on.Now, 0.34, on.Between(-0.02, 0.02), -on.Between(0.08, 0.1));
            on.Wait(0.34 + on.Between(0.26, 0.32));
        }

        on.Fault(id, start, on.Now);
    }
}
