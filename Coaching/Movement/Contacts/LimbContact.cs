using Ascension.Coaching.Movement.Holds;
using Ascension.Skeletons.Movement;

namespace Ascension.Coaching.Movement.Contacts;

/// <summary>A limb resting on the wall.</summary>
/// <param name="Limb">Which limb.</param>
/// <param name="Range">When.</param>
/// <param name="Place">Mean position in wall pixels.</param>
/// <param name="Hold">The hold it is on; null when the holds of the wall are unknown or it is on none of them.</param>
internal sealed record LimbContact(Limb Limb, TickRange Range, Point Place, WallHold? Hold = null);
