namespace Ascension.Coaching.Ghosts.Registration.Matching;

/// <summary>What a hold that is where it was foretold says, and one that is not, against chance.</summary>
/// <param name="Found">Logarithm of the likelihood ratio when one is there.</param>
/// <param name="Missed">When none is.</param>
internal readonly record struct Chance(double Found, double Missed)
{
    /// <summary>Share of holds that both views show where both show the wall: models miss and invent some.</summary>
    private const double Shown = 0.7;

    private const double Least = 0.005;
    private const double Most = 0.6;

    /// <summary>For holds strewn at random.</summary>
    /// <param name="density">Holds in a unit of area.</param>
    /// <param name="within">How far off one may be.</param>
    public static Chance Of(double density, double within)
    {
        var chance = Math.Clamp(1 - Math.Exp(-density * Math.PI * within * within), Least, Most);
        return new(Math.Log(Shown / chance), Math.Log((1 - Shown) / (1 - chance)));
    }
}
