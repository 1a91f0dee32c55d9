namespace Ascension.Climbs.Choreography;

/// <summary>Every cycle without fault or special technique.</summary>
internal sealed class PlainClimbing : Variation
{
    public override bool Applies(int cycle, int cycles) => true;
}
