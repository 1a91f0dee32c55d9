namespace Ascension.Coaching.Ghosts.Planning;

/// <summary>What a move costs, by its parts; each already weighted, so that they add up.</summary>
/// <param name="Effort">Joint moments that have to be held.</param>
/// <param name="Holds">Poor holds, by their load.</param>
/// <param name="Reach">Reach near its end.</param>
/// <param name="Travel">Way of the centre of mass.</param>
/// <param name="Discomfort">Joints bent far.</param>
/// <param name="Crossing">Arms or legs crossed.</param>
/// <param name="Time">Time it takes.</param>
/// <param name="Smearing">A foot on the bare wall.</param>
/// <param name="Dynamic">Surcharge of a move that cannot be stopped.</param>
public readonly record struct CostTerms(
    double Effort,
    double Holds,
    double Reach,
    double Travel,
    double Discomfort,
    double Crossing,
    double Time,
    double Smearing,
    double Dynamic)
{
    /// <summary>All parts together.</summary>
    public double Total => Effort + Holds + Reach + Travel + Discomfort + Crossing + Time + Smearing + Dynamic;
}
