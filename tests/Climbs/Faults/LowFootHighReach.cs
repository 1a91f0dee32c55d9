namespace Ascension.Climbs.Faults;

/// <summary>A reach at full stretch from feet that stay low although higher footholds were free.</summary>
internal sealed class LowFootHighReach(double strength) : LateFeet(strength)
{
    public override string Id => "low_foot_high_reach";

    protected override double Delay => Scaled(1.5, 1.7);
}
