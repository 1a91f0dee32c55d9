using Ascension.Coaching.Ghosts.Comparison;
using Ascension.Skeletons.Holds;

namespace Ascension.Coaching.Ghosts.Registration.Matching;

/// <summary>A hold as one of the views shows it.</summary>
/// <param name="Place">Middle of its box, y upwards.</param>
/// <param name="LogSize">Logarithm of the root of its box's area.</param>
/// <param name="Type">What it seems to offer.</param>
/// <param name="Colour">Name of its colour; null when not known.</param>
internal readonly record struct SightedHold(WallPoint Place, double LogSize, HoldType Type, HoldColour? Colour);
