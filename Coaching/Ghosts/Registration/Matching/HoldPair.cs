namespace Ascension.Coaching.Ghosts.Registration.Matching;

/// <summary>A hold of the source and the hold of the target that it is taken for.</summary>
/// <param name="Source">The one.</param>
/// <param name="Target">The other.</param>
/// <param name="Distance">How far off it is, in lengths of the target.</param>
internal readonly record struct HoldPair(int Source, int Target, double Distance);
