using Ascension.Skeletons.Movement;

namespace Ascension.Climbs.Truth;

/// <summary>A hand really going from hold to hold.</summary>
public sealed record TrueMove(Limb Hand, string FromHoldId, string ToHoldId, Interval When);
