using Ascension.Coaching.Movement;

namespace Ascension.Coaching.Ghosts.Registration;

/// <summary>A place on the wall where hands or feet rested, in wall pixels.</summary>
internal readonly record struct LimbPlace(Point Place, bool IsHand);
