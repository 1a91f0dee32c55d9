using Ascension.Skeletons.Movement;

namespace Ascension.Climbs.Truth;

/// <summary>A limb really on a hold.</summary>
public sealed record TrueContact(Limb Limb, string HoldId, Interval When);
