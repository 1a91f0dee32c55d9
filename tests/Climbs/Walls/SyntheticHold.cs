using Ascension.Coaching.Movement;
using Ascension.Skeletons.Holds;

namespace Ascension.Climbs.Walls;

/// <summary>A hold of a generated wall; body heights, y upwards.</summary>
/// <param name="Id">Identity.</param>
/// <param name="Type">What it offers.</param>
/// <param name="Place">Centre of its grip and its box.</param>
/// <param name="Width">Width of its box.</param>
/// <param name="Height">Height of its box.</param>
internal sealed record SyntheticHold(string Id, HoldType Type, Point Place, double Width, double Height);
