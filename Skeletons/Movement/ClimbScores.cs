namespace Ascension.Skeletons.Movement;

/// <summary>The scores of one climb, each 0 to 100.</summary>
/// <param name="Overall">Weighted mean of the others.</param>
/// <param name="Technique">Footwork, straight arms, quiet hands.</param>
/// <param name="Balance">Centre of mass over its support.</param>
/// <param name="Efficiency">Straightness and smoothness of the path.</param>
/// <param name="Power">Reach and speed of moves under control.</param>
/// <param name="Pacing">Climbing against pausing.</param>
public sealed record ClimbScores(
    Score Overall,
    Score Technique,
    Score Balance,
    Score Efficiency,
    Score Power,
    Score Pacing);
