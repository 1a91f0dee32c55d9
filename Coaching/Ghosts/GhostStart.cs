using Ascension.Skeletons.Movement;

namespace Ascension.Coaching.Ghosts;

/// <summary>Where the climber began, so that the ghost begins there, too.</summary>
/// <param name="Holds">
/// The hold of each limb that was on one; a limb left out may begin anywhere that the route allows.
/// </param>
public sealed record GhostStart(IReadOnlyDictionary<Limb, string> Holds);
